import * as z from 'zod/mini'
import { AppError, type FieldErrors } from '../kit/errors'
import { choice, id, list, moment, text } from '../kit/fields'
import { dateWords } from '../kit/time'
import { disputeWords, Sides } from './dispute'
import { ENDING_LABEL, ENDINGS, type Ending, VERDICT_LABEL, type Verdict } from './lifecycle'

/** Endings an editor chooses; 并入 comes about by merging only. */
export const CHOSEN_ENDINGS = ENDINGS.filter((ending) => ending !== 'merged') as [
  Exclude<Ending, 'merged'>,
  ...Exclude<Ending, 'merged'>[],
]
export type ChosenEnding = (typeof CHOSEN_ENDINGS)[number]

/** How a case ended, as everybody who told of it reads it (MISSION C5, C6). */
export interface Outcome {
  words: string
  at: number
  /** The day it was done. */
  on?: number
  /** Evidence that shows it. */
  evidence?: string[]
  /** What each side says, where nobody finds for one of them. */
  sides?: Sides
}

export const Closing = z.strictObject({
  caseId: id('事项'),
  ending: choice('怎么办结的', CHOSEN_ENDINGS),
  /** The sentence residents read; made from both statements in a dispute. */
  words: z.optional(text('给大家看的结果', { min: 4, max: 200 })),
  on: z.optional(moment('哪天办好的')),
  evidence: z.optional(list('证据', id('证据'), 20)),
  sides: z.optional(Sides),
})
export type Closing = z.infer<typeof Closing>

/** Verdicts each ending goes with: nothing is called solved or unfounded before it was verified. */
const FITS: Record<ChosenEnding, readonly Verdict[]> = {
  resolved: ['true', 'partly'],
  explained: ['pending', 'true', 'partly', 'unverifiable', 'false'],
  unresolvable: ['true', 'partly', 'unverifiable'],
  unfounded: ['false'],
}

export const fitsVerdict = (ending: ChosenEnding, verdict: Verdict): boolean =>
  FITS[ending].includes(verdict)

const NEED_VERDICT: Partial<Record<ChosenEnding, string>> = {
  resolved: '先定性属实或部分属实，再写已解决',
  unresolvable: '先定性，再写无法解决',
  unfounded: '先定性不属实，再这样办结',
}

const refuse = (field: string, sentence: string): FieldErrors => ({ [field]: sentence })

function wrongIn(closing: Closing, verdict: Verdict, now: number): FieldErrors | undefined {
  const { ending, on, words, sides } = closing
  if (!fitsVerdict(ending, verdict)) {
    const label = `现在是${VERDICT_LABEL[verdict]}，不能写${ENDING_LABEL[ending]}`
    return refuse('ending', NEED_VERDICT[ending] ?? label)
  }
  if (ending === 'resolved' && on === undefined) return refuse('on', '写一下哪天办好的')
  if (on !== undefined && on > now) return refuse('on', '办好的日子不能在今天以后')
  if (sides && ending !== 'explained') return refuse('sides', '双方说法不同，只能写已答复说明')
  if (!sides && !words) return refuse('words', '写一句大家看得懂的结果')
  return undefined
}

const dayWords = (on: number) => dateWords(on).split(' ')[0]

/**
 * What stands at the end of a case. Fails with `BadInput` naming the field while something that this
 * ending needs is missing.
 */
export function outcomeOf(closing: Closing, verdict: Verdict, now: number): Outcome {
  const wrong = wrongIn(closing, verdict, now)
  if (wrong) throw new AppError('BadInput', Object.values(wrong)[0] ?? '', wrong)
  const { on, words = '', evidence, sides } = closing
  return {
    words: sides ? disputeWords(sides) : words,
    at: now,
    ...(on === undefined ? {} : { on }),
    ...(evidence?.length ? { evidence } : {}),
    ...(sides ? { sides } : {}),
  }
}

/** The line on everybody's timeline: `已解决：电梯换了门机，10月21日办好`. */
export function endingLine(ending: Ending, { words, on }: Outcome): string {
  const day = on === undefined ? '' : `（${dayWords(on)}）`
  return `${ENDING_LABEL[ending]}${day}：${words}`
}
