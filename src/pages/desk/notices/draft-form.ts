import type { Input } from '@core/kit/contract'
import { DAY, dayOf, MINUTE, shanghai, startOfDay } from '@core/kit/time'
import type { noticesApi } from '@core/notices/api'
import type { MapPlan, Position } from '@core/notices/map-plan'
import type { NoticeDraft, NoticeKind } from '@core/notices/notice'
import { newKey } from '@src/cloud/keys'

export interface SlotForm {
  slotId: string
  day: string
  from: string
  to: string
  places: string
}

export interface PointForm {
  key: string
  name: string
  address: string
  hint: string
  hours: string
  /** `120.1537, 30.2874`, as map pickers give it. */
  at: string
}

/** What the editor is typing; everything a string until it is sent. */
export interface DraftForm {
  kind: NoticeKind
  title: string
  audience: string[]
  days: string
  startsOn: string
  endsOn: string
  who: string
  bring: string
  text: string
  steps: string
  photoId: string
  photoUrl: string
  points: PointForm[]
  plan: MapPlan | undefined
  slots: SlotForm[]
  slotsNote: string
  phone: string
  corrects: string
}

export function emptyForm(now: number): DraftForm {
  const day = dayOf(now + DAY)
  return {
    ...{ kind: 'vaccine', title: '', audience: [], days: '', startsOn: day, endsOn: day },
    ...{ who: '', bring: '', text: '', steps: '', photoId: '', photoUrl: '', points: [] },
    ...{ plan: undefined, slots: [], slotsNote: '', phone: '', corrects: '' },
  }
}

/** A position as somebody copied it from a map: longitude first; undefined when it is none. */
export function positionOf(typed: string): Position | undefined {
  const [lng, lat, ...more] = typed
    .split(/[,，\s]+/)
    .filter(Boolean)
    .map(Number)
  if (lng === undefined || lat === undefined || more.length > 0) return undefined
  return lng >= 73 && lng <= 136 && lat >= 3 && lat <= 54 ? { lng, lat } : undefined
}
export const positionWords = ({ lng, lat }: Position): string => `${lng}, ${lat}`

export const emptyPoint = (): PointForm => ({
  ...{ key: newKey(), name: '', address: '', hint: '', hours: '', at: '' },
})

/** One more on the last day: an afternoon behind a morning. */
export function sameDaySlot({ slots, startsOn }: DraftForm): SlotForm {
  const last = slots.at(-1)
  if (!last) return { slotId: newKey(), day: startsOn, from: '08:30', to: '11:00', places: '30' }
  return { ...last, slotId: newKey(), from: '14:00', to: '16:30' }
}

/** The next day with the same hours, or a first morning. */
export function nextSlots(form: DraftForm): SlotForm[] {
  const { slots } = form
  const last = slots.at(-1)
  if (!last) return [sameDaySlot(form)]
  const day = dayOf(startOfDay(last.day) + DAY)
  return slots
    .filter((one) => one.day === last.day)
    .map((one) => ({ ...one, slotId: newKey(), day }))
}

function momentOf(day: string, time: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number)
  return startOfDay(day) + (hour * 60 + minute) * MINUTE
}

const filled = <K extends string>(name: K, words: string) =>
  (words.trim() ? { [name]: words.trim() } : {}) as { [name in K]?: string }

type Draft = Input<typeof noticesApi.save>['draft']

/** What is sent. A point without a position is sent as typed, for the server to refuse by name. */
export function draftOf(form: DraftForm): Draft {
  const { kind, title, audience, days, startsOn, endsOn, who, plan } = form
  return {
    ...{ kind, title, audience, days, startsOn, endsOn, who },
    ...filled('bring', form.bring),
    ...filled('text', form.text),
    ...filled('photoId', form.photoId),
    ...filled('slotsNote', form.slotsNote),
    ...filled('phone', form.phone),
    ...filled('corrects', form.corrects),
    ...(plan ? { plan } : {}),
    steps: form.steps
      .split('\n')
      .map((step) => step.trim())
      .filter(Boolean),
    points: form.points.map(({ name, address, hint, hours, at }) => ({
      ...{ name, address, at: positionOf(at) ?? { lng: 0, lat: 0 } },
      ...filled('hint', hint),
      ...filled('hours', hours),
    })),
    slots: form.slots.map(({ slotId, day, from, to, places }) => ({
      ...{ slotId, from: momentOf(day, from), to: momentOf(day, to), places: Number(places) },
    })),
  }
}

const clock = (ms: number) => shanghai(ms).format('HH:mm')

/** A kept draft back in the form. A copy gets slots of its own and names what it corrects. */
export function formOf(draft: NoticeDraft, photoUrl: string, corrects = ''): DraftForm {
  const { kind, title, audience, days, startsOn, endsOn, who, plan } = draft
  return {
    ...{ kind, title, audience: [...audience], days, startsOn, endsOn, who, plan, photoUrl },
    ...{ bring: draft.bring ?? '', text: draft.text ?? '', photoId: draft.photoId ?? '' },
    ...{ slotsNote: draft.slotsNote ?? '', phone: draft.phone ?? '' },
    corrects: corrects || (draft.corrects ?? ''),
    steps: draft.steps.join('\n'),
    points: draft.points.map(({ name, address, hint = '', hours = '', at }) => ({
      ...{ key: newKey(), name, address, hint, hours, at: positionWords(at) },
    })),
    slots: draft.slots.map(({ slotId, from, to, places }) => ({
      slotId: corrects ? newKey() : slotId,
      ...{ day: dayOf(from), from: clock(from), to: clock(to), places: String(places) },
    })),
  }
}
