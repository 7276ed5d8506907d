import * as z from 'zod/mini'

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0\d{2,3}\d{7,8}$/
const WRONG = '号码不对，手机 11 位，座机带区号'

/** A phone as typed, spaces and dashes forgiven; empty takes it away. */
export const Phone = z.pipe(
  z.pipe(
    z.string({ error: WRONG }).check(z.maxLength(24, { error: WRONG })),
    z.transform((typed: string) => typed.replace(/[\s\-－—()（）]/g, '')),
  ),
  z.string().check(
    z.refine((digits) => digits === '' || MOBILE.test(digits) || LANDLINE.test(digits), {
      error: WRONG,
    }),
  ),
)

const SHOWN_AT_START = 3
const SHOWN_AT_END = 4

/** `138****0427`: what anybody but the person and the log's witness sees. */
export const maskPhone = (phone: string): string =>
  `${phone.slice(0, SHOWN_AT_START)}****${phone.slice(-SHOWN_AT_END)}`
