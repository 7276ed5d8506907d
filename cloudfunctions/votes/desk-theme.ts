import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { votesApi } from '../../core/votes/api'
import type { DeskTheme, DeskThemeRow } from '../../core/votes/desk-views'
import { phaseOf, type Theme } from '../../core/votes/theme'
import { district } from '../kit/district'
import type { Ask } from '../kit/service'
import { picturesOf } from './pictures'
import { comers, exclusions, feelings, sheets, tallies, themes, visits } from './records'
import { mayCount, recount } from './recount'
import { resultView } from './result-view'
import { turnoutOf } from './turnout'

const NEWEST = [{ by: 'createdAt', down: true }]
const MOST_WORDS = 200

async function rowOf(theme: Theme, now: number): Promise<DeskThemeRow> {
  const themeId = theme._id
  const [people, waiting, unsigned, places] = await Promise.all([
    turnoutOf(theme),
    visits.count({ themeId, state: 'waiting' }),
    sheets.count({ themeId, state: 'entered' }),
    district(now),
  ])
  return {
    themeId,
    title: theme.title,
    phase: phaseOf(theme, now),
    closesAt: theme.closesAt,
    communities: theme.communities.map((one) => places.get(one)?.name ?? ''),
    people,
    eligible: theme.eligible.people,
    visits: waiting,
    unsigned,
    changedAt: theme.changedAt,
  }
}

export async function listDeskThemes(
  _: unknown,
  { now }: Ask,
): Promise<Output<typeof votesApi.listThemes>> {
  const found = await themes.find({}, { order: NEWEST, limit: 200 })
  return { themes: await Promise.all(found.map((theme) => rowOf(theme, now))) }
}

async function feedbackOn(themeId: string): Promise<DeskTheme['feedback']> {
  const order = [{ by: 'at', down: true }]
  const felt = await feelings.find({ themeId }, { order, limit: MOST_WORDS })
  return felt.flatMap(({ feeling, words, mayQuote, at }) =>
    words ? [{ feeling, words, mayQuote, at }] : [],
  )
}

function draftOf(theme: Theme): DeskTheme['draft'] {
  const { title, intro, options, most, communities, eligible, paper, closesAt, partners } = theme
  const said = partners ? { partners } : {}
  return { title, intro, options, most, communities, eligible, paper, closesAt, ...said }
}

async function exclusionsOf(themeId: string): Promise<DeskTheme['exclusions']> {
  const entered = await exclusions.find({ themeId }, { order: NEWEST })
  return entered.map(({ _id, reason, shown, byName, createdAt }) => ({
    ...{ exclusionId: _id, reason, shown, byName, createdAt },
  }))
}

async function picturesFor({ options, aftermath }: Theme): Promise<DeskTheme['pictures']> {
  const wanted = [...options, ...(aftermath?.photos ?? [])].flatMap(({ photoId }) => photoId ?? [])
  const pictures = await picturesOf(wanted)
  return [...pictures].map(([photoId, { thumbUrl }]) => ({ photoId, thumbUrl }))
}

/** A theme as the desk sees it: turnout always, totals only out of the frozen tally. */
export async function deskTheme(themeId: string, now: number): Promise<DeskTheme> {
  const kept = await themes.get(themeId)
  if (!kept) throw new AppError('NotFound', '没找到这次投票，刷新看看')
  const tally = mayCount(kept, now) ? await recount(kept, now) : await tallies.get(themeId)
  const theme: Theme = tally ? { ...kept, state: 'counted' } : kept
  const coming = await comers.find({ themeId }, { fields: ['people'] })
  return {
    row: await rowOf(theme, now),
    draft: draftOf(theme),
    pictures: await picturesFor(theme),
    exclusions: await exclusionsOf(themeId),
    result: tally ? await resultView(theme, tally) : null,
    aftermath: theme.aftermath ?? null,
    coming: coming.reduce((sum, { people }) => sum + people, 0),
    feedback: await feedbackOn(themeId),
    withdrawnFor: theme.withdrawnFor ?? null,
  }
}

export const openTheme = (
  { themeId }: Parsed<typeof votesApi.openTheme>,
  { now }: Ask,
): Promise<DeskTheme> => deskTheme(themeId, now)
