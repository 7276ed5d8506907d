import type { Plan, Publish, ReplyDraft, Truth } from '@core/referrals/reply'
import type { Letter } from '@core/referrals/views'
import Taro from '@tarojs/taro'

export interface KeptPhoto {
  /** Name under which the device keeps the picture. */
  name: string
  photoId?: string
  takenAt?: number
}

/** The answer while it is being written: everything typed stays, whatever is chosen meanwhile. */
export interface Draft {
  truth?: Truth
  words: string
  plan: Plan
  measures: string
  person: string
  doneBy: string
  why: string
  whose: string
  publish: Publish
  photos: KeptPhoto[]
}

export const emptyDraft: Draft = {
  ...{ words: '', plan: 'fix', measures: '', person: '', doneBy: '', why: '', whose: '' },
  ...{ publish: 'public', photos: [] },
}

const slotOf = ({ number, party }: Pick<Letter, 'number' | 'party'>) =>
  `lianxian.reply.${number}.${party}`

/** A draft lives on the device, so that a closed window loses nothing. */
export function readDraft(letter: Letter): Draft {
  const kept = Taro.getStorageSync<Partial<Draft> | ''>(slotOf(letter))
  return { ...emptyDraft, ...(kept || {}) }
}

export function keepDraft(letter: Letter, draft: Draft | undefined): void {
  if (draft) Taro.setStorageSync(slotOf(letter), draft)
  else Taro.removeStorageSync(slotOf(letter))
}

const given = <K extends string>(key: K, words: string) =>
  words.trim() ? ({ [key]: words.trim() } as Record<K, string>) : {}

/** What goes to the server; undefined while nothing was chosen yet. */
export function answerOf(draft: Draft): ReplyDraft | undefined {
  const { truth, words, plan, measures, person, doneBy, why, whose, publish, photos } = draft
  if (!truth) return undefined
  return {
    truth,
    words: words.trim(),
    ...(truth === 'true' || truth === 'partly' ? { plan } : {}),
    ...given('measures', measures),
    ...given('person', person),
    ...given('doneBy', doneBy),
    ...given('why', why),
    ...given('whose', whose),
    publish,
    photos: photos.flatMap(({ photoId, takenAt }) =>
      photoId ? [{ photoId, ...(takenAt === undefined ? {} : { takenAt }) }] : [],
    ),
  }
}
