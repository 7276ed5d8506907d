import { complain } from '@core/kit/complain'
import type { FieldErrors } from '@core/kit/errors'
import { type CategoryId, guessCategory } from '@core/tips/categories'
import { type HOPES, type IdentityLevel, type KNOWN_BY, TipDraft } from '@core/tips/draft'
import { type EmergencyId, emergencyIn } from '@core/tips/emergency'
import type { When } from './when'

export interface Dictated {
  teller: string
  channel: 'visit' | 'phone' | 'counter'
  consent: boolean
}

/** Everything on the form but the photos, as it is kept on the phone. */
export interface ReportForm {
  /** What the person chose; empty = go by the guess. */
  categoryId: CategoryId | null
  text: string
  communityId: string | null
  building: string
  spot: string
  when: When
  happenedAt: number
  knownBy: (typeof KNOWN_BY)[number] | null
  toldAlready: boolean
  toldParty: string
  hasPapers: boolean
  hopes: (typeof HOPES)[number][]
  showName: boolean
  /** Empty = nobody touched the switch, so the category decides. */
  special: boolean | null
  urgent: boolean
  /** Emergencies the person said are over. */
  passed: EmergencyId[]
  conflicted: boolean
  conflict: string
  dictated: Dictated | null
}

export const emptyForm = (now: number, communityId: string | null): ReportForm => ({
  categoryId: null,
  text: '',
  communityId,
  building: '',
  spot: '',
  when: 'now',
  happenedAt: now,
  knownBy: null,
  toldAlready: false,
  toldParty: '',
  hasPapers: false,
  hopes: [],
  showName: false,
  special: null,
  urgent: false,
  passed: [],
  conflicted: false,
  conflict: '',
  dictated: null,
})

/** The kind chosen, or the one the words speak of; nothing while there is no sign of one. */
export function categoryOf({ categoryId, text }: ReportForm): CategoryId | null {
  if (categoryId) return categoryId
  const guess = guessCategory(text)
  return guess === 'other' ? null : guess
}

/** Matters of hardship are sealed unless the person decides otherwise (MISSION T2). */
export const isSpecial = (form: ReportForm): boolean =>
  form.special ?? categoryOf(form) === 'hardship'

export function identityOf(form: ReportForm): IdentityLevel {
  if (isSpecial(form)) return 'sealed'
  return form.showName ? 'named' : 'hidden'
}

/** An emergency the words speak of, unless the person said it is over (MISSION T8). */
export function alarmOf({ text, passed }: ReportForm): EmergencyId | null {
  const found = emergencyIn(text)
  return found && !passed.includes(found) ? found : null
}

/** Anything worth keeping as a draft. */
export const isWritten = (form: ReportForm): boolean =>
  form.text.trim() !== '' || form.categoryId !== null || form.spot.trim() !== ''

export interface SentPhoto {
  photoId: string
  source: 'camera' | 'album'
  takenAt?: number
}

/** The form as the server wants it; what is missing stays missing and is complained about. */
export function draftOf(form: ReportForm, photos: SentPhoto[], photosToCome: number): unknown {
  const { toldAlready, toldParty, conflicted, conflict, dictated } = form
  return {
    categoryId: categoryOf(form) ?? undefined,
    text: form.text.trim(),
    place: {
      communityId: form.communityId ?? undefined,
      ...(form.building ? { building: form.building } : {}),
      ...(form.spot.trim() ? { spot: form.spot.trim() } : {}),
    },
    happenedAt: form.happenedAt,
    photos,
    ...(photosToCome > 0 ? { photosToCome } : {}),
    knownBy: form.knownBy ?? undefined,
    ...(toldAlready ? { toldParty: toldParty.trim() || '说过，没记下是谁' } : {}),
    ...(form.hasPapers ? { hasPapers: true } : {}),
    hopes: form.hopes,
    identity: identityOf(form),
    ...(form.urgent ? { urgent: true } : {}),
    ...(conflicted ? { conflict: conflict.trim() || '有关系，没写是什么' } : {}),
    ...(dictated ? { dictation: dictated } : {}),
  }
}

const WORDS: FieldErrors = {
  text: '再写几个字，说说发生了什么',
  categoryId: '选一下是哪一类，不确定也行',
  'place.communityId': '先选一个社区',
  knownBy: '选一下您是怎么知道的',
  'dictation.teller': '写一下是谁说的',
}

export type Checked = { draft: TipDraft } | { faults: FieldErrors }

/** The checked draft, or one sentence a field that says how to put it right (DESIGN-UI §8). */
export function check(form: ReportForm, photos: SentPhoto[], photosToCome: number): Checked {
  const parsed = TipDraft.safeParse(draftOf(form, photos, photosToCome))
  if (parsed.success) return { draft: parsed.data }
  const faults = complain(parsed.error.issues)
  const short = form.text.trim().length < 4
  for (const field of Object.keys(faults)) {
    const words = WORDS[field]
    if (words && (field !== 'text' || short)) faults[field] = words
  }
  return { faults }
}
