import { complain } from '@core/kit/complain'
import type { FieldErrors } from '@core/kit/errors'
import { type IdentityLevel, MIN_TEXT, TipDraft } from '@core/tips/draft'
import { type EmergencyId, emergencyIn } from '@core/tips/emergency'
import { isHardship } from '@core/tips/hardship'
import { categoryOf } from '@src/pages/report/draft-words'
import type { UnfinishedTip } from '@src/tip-outbox'

type Dictation = NonNullable<UnfinishedTip['dictation']>

/** A tip while it is on the screen: consent may not have been asked yet. */
export type Draft = Omit<UnfinishedTip, 'dictation'> & {
  dictation?: (Omit<Dictation, 'consent'> & { consent: boolean }) | undefined
}

/** Hidden by default; matters of hardship are sealed unless the person decides otherwise (T2). */
export const identityOf = (draft: Draft): IdentityLevel =>
  draft.identity ?? (isHardship(categoryOf(draft), draft.text ?? '') ? 'sealed' : 'hidden')

/** An emergency the words speak of that nobody has said is over (MISSION T8). */
export function alarmIn(text: string, passed: readonly EmergencyId[]): EmergencyId | undefined {
  const found = emergencyIn(text)
  return found && !passed.includes(found) ? found : undefined
}

/** Anything worth keeping on the phone. */
export const isWritten = ({ text, categoryId, place }: Draft): boolean =>
  Boolean(text?.trim() || categoryId || place?.spot)

const UNSAID = { toldParty: '说过，没写是谁', conflict: '有关系，没写是什么' }

/** The draft with everything that is decided by itself filled in. */
export function completed(draft: Draft): Draft {
  const { place, toldParty, conflict } = draft
  return {
    ...draft,
    text: draft.text?.trim() ?? '',
    hopes: draft.hopes ?? [],
    identity: identityOf(draft),
    categoryId: categoryOf(draft),
    ...(toldParty === undefined ? {} : { toldParty: toldParty.trim() || UNSAID.toldParty }),
    ...(conflict === undefined ? {} : { conflict: conflict.trim() || UNSAID.conflict }),
    ...(place ? { place: { ...place, spot: place.spot?.trim() || undefined } } : {}),
  }
}

const WORDS: FieldErrors = {
  categoryId: '选一下是哪一类，不确定也行',
  place: '先选一个社区',
  'place.communityId': '先选一个社区',
  knownBy: '选一下您是怎么知道的',
  'dictation.teller': '写一下是谁说的',
}

export type Checked = { draft: TipDraft } | { faults: FieldErrors }

/** The finished draft, or one sentence a field that says how to put it right (DESIGN-UI §8). */
export function check(draft: Draft): Checked {
  const parsed = TipDraft.safeParse({ ...completed(draft), photos: [] })
  if (parsed.success) return { draft: parsed.data }
  const faults = complain(parsed.error.issues)
  for (const at of Object.keys(faults)) faults[at] = WORDS[at] ?? faults[at] ?? ''
  if ((draft.text?.trim().length ?? 0) < MIN_TEXT) faults.text = '再写几个字，说说发生了什么'
  return { faults }
}

/** Fields in the order they stand on the page; the first wrong one is scrolled to. */
const ORDER = ['categoryId', 'text', 'place', 'happenedAt', 'knownBy', 'conflict', 'dictation']

/** Element id of the block a field stands in. */
export const blockOf = (field: string): string => `field-${field.split('.')[0]}`

export function firstWrong(faults: FieldErrors): string | undefined {
  const wrong = Object.keys(faults).map((at) => at.split('.')[0] ?? '')
  return ORDER.find((field) => wrong.includes(field)) ?? wrong[0]
}
