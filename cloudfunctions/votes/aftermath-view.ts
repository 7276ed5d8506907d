import type { Theme } from '../../core/votes/theme'
import type { AftermathView } from '../../core/votes/views'
import type { Caller } from '../kit/caller'
import { feltIdOf } from './feel'
import { picturesOf } from './pictures'
import { feelings } from './records'

async function feelingsOf(themeId: string): Promise<AftermathView['feelings']> {
  const counted = await feelings.countBy({ themeId }, 'feeling')
  const of = (key: string) => counted.find((one) => one.key === key)?.n ?? 0
  return { good: of('good'), fair: of('fair'), poor: of('poor') }
}

/** What came after the vote, on the same page (MISSION V4). */
export async function aftermathView(theme: Theme, { personId }: Caller): Promise<AftermathView> {
  const { activity, others, roster, photos = [], quotes = [] } = theme.aftermath ?? {}
  const [pictures, felt, mine] = await Promise.all([
    picturesOf(photos.map(({ photoId }) => photoId)),
    feelingsOf(theme._id),
    personId === '' ? undefined : feelings.get(feltIdOf(theme._id, personId)),
  ])
  return {
    activity: activity ?? null,
    others: others ?? null,
    roster: roster ?? null,
    photos: photos.flatMap(({ photoId, takenAt, place }) => {
      const picture = pictures.get(photoId)
      return picture ? [{ photoId, takenAt, place, ...picture }] : []
    }),
    quotes: quotes.map(({ words, by }) => ({ words, by })),
    feelings: felt,
    mine: mine?.feeling ?? null,
  }
}
