import type { Input } from '@core/kit/contract'
import { DAY, HOUR, shanghai } from '@core/kit/time'
import type { votesApi } from '@core/votes/api'
import type { DeskTheme } from '@core/votes/desk-views'

/** An option while it is typed; `key` stays when rows move. */
export interface OptionRow {
  key: string
  optionId?: string
  title: string
  note: string
  place: string
  day: string
  cost: string
  photoId: string
}

/** The form as it is typed. */
export interface Draft {
  title: string
  intro: string
  options: OptionRow[]
  most: string
  communities: string[]
  people: string
  source: string
  paper: boolean
  /** `2026-10-18T18:00`, Shanghai. */
  closes: string
  partners: string
}

let made = 0

export function emptyOption(): OptionRow {
  made += 1
  return { key: `new-${made}`, title: '', note: '', place: '', day: '', cost: '', photoId: '' }
}

const CLOSES_FORMAT = 'YYYY-MM-DDTHH:mm'
const SHANGHAI = '+08:00'
const ONE_WEEK = 7 * DAY

/** Six in the evening a week from now. */
const usualClose = () =>
  shanghai(Date.now() + ONE_WEEK)
    .startOf('day')
    .valueOf() +
  18 * HOUR

export function newDraft(): Draft {
  return {
    ...{ title: '', intro: '', options: [emptyOption(), emptyOption()], most: '1' },
    ...{ communities: [], people: '', source: '', paper: false, partners: '' },
    closes: shanghai(usualClose()).format(CLOSES_FORMAT),
  }
}

export function draftOf({ draft }: DeskTheme): Draft {
  const { title, intro, most, communities, eligible, paper, closesAt, partners = '' } = draft
  const options = draft.options.map((option) => ({
    ...{ note: '', place: '', day: '', cost: '', photoId: '' },
    ...option,
    key: option.optionId ?? '',
  }))
  return {
    ...{ title, intro, options, communities, paper, partners, most: String(most) },
    ...{ people: String(eligible.people), source: eligible.source },
    closes: shanghai(closesAt).format(CLOSES_FORMAT),
  }
}

const given = <K extends string>(key: K, value: string) =>
  (value.trim() === '' ? {} : { [key]: value.trim() }) as Partial<Record<K, string>>

/** What is sent; the server says what is wrong with it. */
export function formOf(draft: Draft): Input<typeof votesApi.saveTheme>['draft'] {
  const { title, intro, communities, paper, people, source, partners } = draft
  const options = draft.options.map((o) => ({
    ...(o.optionId ? { optionId: o.optionId } : {}),
    title: o.title,
    ...{ ...given('note', o.note), ...given('place', o.place), ...given('day', o.day) },
    ...{ ...given('cost', o.cost), ...given('photoId', o.photoId) },
  }))
  return {
    ...{ title, intro, options, communities, paper },
    most: Number(draft.most) || 0,
    eligible: { people: Number(people) || 0, source },
    closesAt: Date.parse(`${draft.closes}:00${SHANGHAI}`) || 0,
    ...given('partners', partners),
  }
}
