import { MINUTE, shanghai } from '@core/kit/time'
import type { DeskTheme } from '@core/votes/desk-views'
import type { Aftermath } from '@core/votes/theme'

export interface QuoteRow {
  key: number
  words: string
  by: string
  consent: boolean
}

export interface PhotoRow {
  key: number
  photoId: string
  /** `2026-10-25T15:00`, Shanghai. */
  taken: string
  place: string
}

export interface AfterDraft {
  day: string
  place: string
  words: string
  others: string
  roster: string
  photos: PhotoRow[]
  quotes: QuoteRow[]
}

let made = 0
const nextKey = () => {
  made += 1
  return made
}

export const emptyQuote = (): QuoteRow => ({ key: nextKey(), words: '', by: '', consent: false })
export const emptyPhoto = (photoId: string, place: string): PhotoRow => ({
  key: nextKey(),
  photoId,
  place,
  taken: shanghai(Date.now() - MINUTE).format(FORMAT),
})

const FORMAT = 'YYYY-MM-DDTHH:mm'

export function afterDraftOf({ aftermath }: DeskTheme): AfterDraft {
  const { activity, others = '', roster = '', photos = [], quotes = [] } = aftermath ?? {}
  return {
    ...{ day: '', place: '', words: '', ...activity, others, roster },
    photos: photos.map(({ photoId, takenAt, place }) => ({
      ...{ key: nextKey(), photoId, place },
      taken: shanghai(takenAt).format(FORMAT),
    })),
    quotes: quotes.map((quote) => ({ ...quote, key: nextKey() })),
  }
}

/** What is sent. Without a tick for the consent a quote is refused, so it is sent as it stands. */
export function aftermathOf(draft: AfterDraft): Aftermath {
  const { day, place, words, others, roster, photos, quotes } = draft
  const activity = day || place || words ? { activity: { day, place, words } } : {}
  return {
    ...activity,
    ...(others.trim() ? { others } : {}),
    ...(roster.trim() ? { roster } : {}),
    photos: photos.map((photo) => ({
      photoId: photo.photoId,
      takenAt: Date.parse(`${photo.taken}:00+08:00`) || 0,
      place: photo.place,
    })),
    quotes: quotes.map((quote) => ({
      words: quote.words,
      by: quote.by,
      consent: quote.consent as true,
    })),
  }
}
