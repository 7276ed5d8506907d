import * as z from 'zod/mini'
import { choice, id, list, text } from '../kit/fields'
import { CATEGORY_IDS } from '../tips/categories'
import { CARE_FACTORS, CARE_LEVELS } from './care'
import { VERDICTS } from './lifecycle'

// What the desk's forms on a case check before they ask the server.

const OfCase = z.strictObject({ caseId: id('事项') })
const why = (name: string) => text(name, { min: 2, max: 200 })

const FOUND = VERDICTS.filter((verdict) => verdict !== 'pending') as [
  Exclude<(typeof VERDICTS)[number], 'pending'>,
  ...Exclude<(typeof VERDICTS)[number], 'pending'>[],
]

export const AddClaim = z.extend(OfCase, { text: text('要核实的说法', { min: 4, max: 120 }) })

export const DropClaim = z.extend(OfCase, { claimId: id('说法'), why: why('为什么不核了') })

export const StrikeEvidence = z.extend(OfCase, { evidenceId: id('证据'), why: why('为什么划掉') })

const Weight = z
  .strictObject({
    factor: choice('哪一项', CARE_FACTORS),
    level: choice('怎么样', CARE_LEVELS),
    note: z.optional(text('小心什么', { max: 200 })),
  })
  .check(
    z.refine(({ level, note = '' }) => level === 'fine' || note.length >= 2, {
      error: '写一下要小心什么',
      path: ['note'],
    }),
  )

export const WeighFactors = z.extend(OfCase, {
  factors: list('谨慎核查', Weight, CARE_FACTORS.length).check(
    z.minLength(1, { error: '选一项再记' }),
  ),
})

export const GiveVerdict = z.extend(OfCase, {
  verdict: choice('怎么定性', FOUND),
  words: text('给大家看的一句', { min: 4, max: 200 }),
  reason: z.optional(why('为什么改')),
})

export const VerifyAgain = z.extend(OfCase, { reason: why('为什么重新核实') })

export const ReopenCase = z.extend(OfCase, { reason: why('为什么重开') })

export const SplitCase = z.extend(OfCase, {
  tipIds: list('线索', id('线索'), 30).check(z.minLength(1, { error: '选出要单独办的线索' })),
  reason: why('为什么不是一件事'),
  title: text('标题', { min: 4, max: 60 }),
  summary: text('给邻居看的说明', { min: 4, max: 500 }),
  categoryId: choice('是哪一类', CATEGORY_IDS),
})

export const MergeCases = z.extend(OfCase, { into: id('事项'), reason: why('为什么是同一件') })
