import * as z from 'zod/mini'
import { choice, count, flag, id, list, moment, text } from '../kit/fields'
import { DAY } from '../kit/time'

/** After this long the office is asked how it went (MISSION X2). */
export const FOLLOW_UP_AFTER = 7 * DAY

export const WAYS = ['phone', 'written', 'visit'] as const
export const WAY_LABEL: Record<(typeof WAYS)[number], string> = {
  phone: '电话',
  written: '书面',
  visit: '当面',
}

export const ANSWERS = ['yes', 'original', 'no'] as const
export const ANSWER_LABEL: Record<(typeof ANSWERS)[number], string> = {
  yes: '可以转载解读',
  original: '只准转原文',
  no: '不能转载',
}

/** 对口科室: who can speak for the document. */
export const Office = z.strictObject({
  department: text('单位', { min: 2, max: 30 }),
  office: text('科室', { min: 2, max: 30 }),
})
export type Office = z.infer<typeof Office>

/** What somebody of the office said about reposting, and what to mind. */
export const CallForm = z.strictObject({
  at: moment('打电话的时间'),
  way: choice('怎么确认的', WAYS),
  minutes: count('通话时长', 600),
  spokeWith: text('接电话的', { min: 2, max: 40 }),
  mayRepost: choice('能不能转载', ANSWERS),
  needsLink: flag('要不要附原文链接'),
  guidance: text('解读口径', { max: 300 }),
  mind: text('注意什么', { max: 300 }),
})
export type CallForm = z.infer<typeof CallForm>

export const SendingForm = z.strictObject({
  way: choice('怎么送的', ['link', 'mail', 'paper', 'read'] as const),
  to: text('送给谁', { min: 2, max: 40 }),
  /** What they changed, if anything. */
  changed: text('对方改了什么', { max: 200 }),
})

export const ConfirmForm = z.strictObject({
  parts: list('段落', id('段落'), 40),
  by: text('谁确认的', { min: 2, max: 40 }),
  way: choice('怎么确认的', WAYS),
})

export const FollowUpForm = z.strictObject({
  with: text('跟谁说的', { min: 2, max: 40 }),
  words: text('说了什么', { min: 2, max: 300 }),
})

/** Who at the desk wrote it down. */
interface Noted {
  at: number
  noted: string
}

/** A call counts only for the document it was about. */
export type Call = CallForm & { noted: string; source: string }
/** Each part as it was sent. */
export type Sending = z.infer<typeof SendingForm> & Noted & { hashes: Record<string, string> }
export type Confirmation = Noted & {
  part: string
  hash: string
  by: string
  way: (typeof WAYS)[number]
}
export type FollowUp = z.infer<typeof FollowUpForm> & Noted

export interface Clearance {
  office: Office | null
  calls: Call[]
  sendings: Sending[]
  confirmations: Confirmation[]
  followUps: FollowUp[]
}

export const noClearance = (): Clearance => ({
  office: null,
  calls: [],
  sendings: [],
  confirmations: [],
  followUps: [],
})

/** Keyed hashes of the text as it stands now. */
export interface Hashes {
  /** The original: title, number, clauses. */
  source: string
  /** By part key, in reading order. */
  parts: Record<string, string>
}

export const STEPS = ['office', 'call', 'send', 'confirm', 'followUp'] as const
export type StepName = (typeof STEPS)[number]

/** The last call about this very document. */
export const callOf = (clearance: Clearance, hashes: Hashes): Call | undefined =>
  clearance.calls.filter((call) => call.source === hashes.source).at(-1)

const sentParts = ({ sendings }: Clearance, hashes: Hashes): Set<string> =>
  new Set(
    Object.entries(hashes.parts)
      .filter(([key, hash]) => sendings.some((sending) => sending.hashes[key] === hash))
      .map(([key]) => key),
  )

/** The confirmation of a part as it stands now; an edited part has none. */
export const confirmationOf = (
  { confirmations }: Clearance,
  part: string,
  hash: string,
): Confirmation | undefined =>
  confirmations.filter((one) => one.part === part && one.hash === hash).at(-1)

export interface Progress {
  done: Record<StepName, boolean>
  sent: Set<string>
  confirmed: Set<string>
}

/**
 * How far the clearance of this text has come. Nothing of it is stored: a confirmation counts while
 * the hash of its part is still the same, so any edit takes it back by itself (MISSION X2).
 */
export function progressOf(clearance: Clearance, hashes: Hashes): Progress {
  const keys = Object.keys(hashes.parts)
  const sent = sentParts(clearance, hashes)
  const confirmed = new Set(
    Object.entries(hashes.parts)
      .filter(([key, hash]) => sent.has(key) && confirmationOf(clearance, key, hash))
      .map(([key]) => key),
  )
  const done = {
    office: clearance.office !== null,
    call: callOf(clearance, hashes)?.mayRepost === 'yes',
    send: keys.every((key) => sent.has(key)),
    confirm: keys.every((key) => confirmed.has(key)),
    followUp: clearance.followUps.length > 0,
  }
  return { done, sent, confirmed }
}
