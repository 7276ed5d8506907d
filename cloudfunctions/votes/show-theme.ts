import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { Person } from '../../core/people/person'
import type { votesApi } from '../../core/votes/api'
import { belongs } from '../../core/votes/ballot'
import { shuffled } from '../../core/votes/shuffle'
import { phaseOf, type Theme } from '../../core/votes/theme'
import type { MyBallot, OptionView, ThemeView } from '../../core/votes/views'
import { type Caller, people } from '../kit/caller'
import { keyedHash } from '../kit/crypto'
import { district } from '../kit/district'
import type { Ask } from '../kit/service'
import { aftermathView } from './aftermath-view'
import { collectsIn } from './collecting'
import { comingTo } from './come-along'
import { picturesOf } from './pictures'
import { ballotIdOf, ballots, type StoredTally, tallies, themes } from './records'
import { mayCount, recount } from './recount'
import { resultView } from './result-view'
import { peopleIn, turnoutOf } from './turnout'

/** Everybody's own order, always the same for them: nobody is first by being written first. */
async function optionViews(theme: Theme, caller: Caller): Promise<OptionView[]> {
  const seed = keyedHash('order', theme._id, caller.personId || caller.address)
  const pictures = await picturesOf(theme.options.flatMap(({ photoId }) => photoId ?? []))
  return shuffled(theme.options, seed).map(
    ({ optionId, title, note, place, day, cost, photoId }) => ({
      optionId,
      title,
      note: note ?? null,
      place: place ?? null,
      day: day ?? null,
      cost: cost ?? null,
      url: pictures.get(photoId ?? '')?.url ?? null,
      thumbUrl: pictures.get(photoId ?? '')?.thumbUrl ?? null,
    }),
  )
}

async function myBallot(
  themeId: string,
  { personId }: Caller,
  tally: StoredTally | undefined,
): Promise<MyBallot | null> {
  if (personId === '') return null
  const ballot = await ballots.get(ballotIdOf(themeId, personId))
  if (!ballot) return null
  const { options, number, changedAt: at } = ballot
  const left = tally?.left.find(({ ballotId }) => ballotId === ballot._id)
  return { options, number, at, excluded: left?.reason ?? null }
}

function mayVote(theme: Theme, person: Person | undefined): ThemeView['mayVote'] {
  if (belongs(theme, person)) return 'yes'
  return person?.communityId ? 'no' : 'unknown'
}

/** The frozen tally; made now when it is due and nobody made it yet. */
async function tallyFor(theme: Theme, now: number): Promise<StoredTally | undefined> {
  if (theme.state === 'counted') return tallies.get(theme._id)
  return mayCount(theme, now) ? recount(theme, now) : undefined
}

const NOT_FOUND = '没找到这次投票，可能链接不对'

/** One theme from the question to the feedback (MISSION V4). Totals only out of the frozen tally. */
export async function showTheme(
  { themeId }: Parsed<typeof votesApi.theme>,
  { caller, now }: Ask,
): Promise<Output<typeof votesApi.theme>> {
  const kept = await themes.get(themeId)
  if (!kept || kept.state === 'draft') throw new AppError('NotFound', NOT_FOUND)
  const tally = await tallyFor(kept, now)
  const theme: Theme = tally ? { ...kept, state: 'counted' } : kept
  const [person, places] = await Promise.all([
    caller.personId === '' ? undefined : people.get(caller.personId),
    district(now),
  ])
  return {
    ...headOf(theme, now),
    communities: theme.communities.map((communityId) => ({
      communityId,
      name: places.get(communityId)?.name ?? '',
    })),
    options: await optionViews(theme, caller),
    people: peopleIn(await turnoutOf(theme)),
    mine: await myBallot(themeId, caller, tally),
    mayVote: mayVote(theme, person),
    mayCollect: theme.paper && collectsIn(theme, caller, person).length > 0,
    result: tally ? await resultView(theme, tally) : null,
    after: tally ? await aftermathView(theme, caller) : null,
    coming: await comingTo(themeId, caller),
    now,
  }
}

function headOf(theme: Theme, now: number) {
  const { _id: themeId, title, intro, partners = null, closesAt, most, paper } = theme
  const withdrawnFor = theme.withdrawnFor ?? null
  return {
    ...{ themeId, title, intro, partners, closesAt, most, paper, withdrawnFor },
    phase: phaseOf(theme, now),
  }
}
