import * as z from 'zod/mini'
import { dayOf, startOfDay } from './time'

/** An id made by the server: letters, digits, `_`, `-`; at most 64 characters. */
export const id = (name: string) =>
  z
    .string({ error: `请选一下${name}` })
    .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, { error: `请重新选${name}` }))

/** Free text a person types, trimmed. Lengths are in characters as JavaScript counts them. */
export const text = (name: string, { min = 0, max }: { min?: number; max: number }) =>
  z.string({ error: `请写一下${name}` }).check(
    z.trim(),
    z.minLength(min, {
      error: min > 1 ? `${name}再写几个字，至少 ${min} 个` : `请写一下${name}`,
    }),
    z.maxLength(max, { error: `${name}太长了，最多 ${max} 个字` }),
  )

/** One of a closed list of words. */
export const choice = <const T extends readonly [string, ...string[]]>(name: string, words: T) =>
  z.enum(words, { error: `请选一下${name}` })

/** A moment in ms since 1970, between 2020 and 2100. */
export const moment = (name: string) =>
  z
    .number({ error: `请选一下${name}` })
    .check(
      z.int({ error: `${name}不对，请重新选` }),
      z.gte(1_577_836_800_000, { error: `${name}太早了，请重新选` }),
      z.lte(4_102_444_800_000, { error: `${name}太晚了，请重新选` }),
    )

/** A Shanghai calendar day, `2026-10-21`, that exists. */
export const day = (name: string) =>
  z.string({ error: `请选一下${name}` }).check(
    z.regex(/^20\d\d-\d\d-\d\d$/, { error: `${name}不对，请重新选` }),
    z.refine((given) => dayOf(startOfDay(given)) === given, { error: `${name}不对，请重新选` }),
  )

export const flag = (name: string) => z.boolean({ error: `请选一下${name}` })

/** A list with an upper bound; the items carry their own sentences. */
export const list = <T extends z.ZodMiniType>(name: string, item: T, max: number) =>
  z
    .array(item, { error: `${name}不对，请重新选` })
    .check(z.maxLength(max, { error: `${name}最多 ${max} 个` }))

export const count = (name: string, max: number) =>
  z
    .number({ error: `${name}不对` })
    .check(
      z.int({ error: `${name}要是整数` }),
      z.gte(0, { error: `${name}不能是负数` }),
      z.lte(max, { error: `${name}最多 ${max}` }),
    )

/** Empty input, for procedures that need none. */
export const nothing = z.strictObject({})
