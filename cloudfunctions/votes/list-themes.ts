import type { Output, Parsed } from '../../core/kit/contract'
import { type Cursor, PAGE_SIZE } from '../../core/kit/page'
import type { votesApi } from '../../core/votes/api'
import { belongs } from '../../core/votes/ballot'
import { chosenOf, type Tally } from '../../core/votes/tally'
import { phaseOf, type Theme } from '../../core/votes/theme'
import type { ThemeCard } from '../../core/votes/views'
import { type Caller, people } from '../kit/caller'
import { above, below, oneOf } from '../kit/database'
import type { Ask } from '../kit/service'
import { picturesOf } from './pictures'
import { ballotIdOf, ballots, tallies, themes } from './records'
import { mayCount, recount } from './recount'
import { peopleIn, turnoutOf } from './turnout'

/** Themes that are on; a district has a handful. */
const MOST_OPEN = 50

const openThemes = (now: number, communityId?: string) =>
  themes.find(
    { state: 'open', closesAt: above(now), ...(communityId ? { communities: communityId } : {}) },
    { order: [{ by: 'closesAt' }, { by: '_id' }], limit: MOST_OPEN },
  )

/** The themes among these in which the caller has a ballot. */
async function votedIn(found: readonly Theme[], { personId }: Caller): Promise<Set<string>> {
  if (personId === '' || found.length === 0) return new Set()
  const ids = found.map(({ _id }) => ballotIdOf(_id, personId))
  const own = await ballots.find({ _id: oneOf(ids) }, { fields: ['themeId'] })
  return new Set(own.map(({ themeId }) => themeId))
}

/** For the home page: what is on, how many took part, whether I did. */
export async function listOpen(
  { communityId }: Parsed<typeof votesApi.listOpen>,
  { caller, now }: Ask,
): Promise<Output<typeof votesApi.listOpen>> {
  const found = await openThemes(now, communityId)
  const [voted, turnouts] = await Promise.all([
    votedIn(found, caller),
    Promise.all(found.map(turnoutOf)),
  ])
  return {
    themes: found.map(({ _id: themeId, title, closesAt }, i) => ({
      themeId,
      title,
      closesAt,
      people: peopleIn(turnouts[i] ?? { online: 0, paper: 0 }),
      voted: voted.has(themeId),
    })),
  }
}

/** Over, newest first; each that is due is counted on the way. */
async function closedThemes(now: number, after: Cursor | undefined): Promise<Theme[]> {
  const where = { state: oneOf(['open', 'counted', 'withdrawn']) }
  const order = [
    { by: 'closesAt', down: true },
    { by: '_id', down: true },
  ]
  const limit = PAGE_SIZE + 1
  const from = after?.at ?? now + 1
  const tied = after
    ? await themes.find({ ...where, closesAt: from, _id: below(after.id) }, { order, limit })
    : []
  const rest =
    tied.length < limit
      ? await themes.find(
          { ...where, closesAt: below(from) },
          { order, limit: limit - tied.length },
        )
      : []
  const found = [...tied, ...rest].filter((theme) => phaseOf(theme, now) !== 'open')
  for (const theme of found) {
    if (!mayCount(theme, now)) continue
    await recount(theme, now)
    theme.state = 'counted'
  }
  return found
}

/** `办“长寿面家宴”`: what the count came to, in words. */
async function outcomes(found: readonly Theme[]): Promise<Map<string, string>> {
  const counted = found.filter(({ state }) => state === 'counted')
  if (counted.length === 0) return new Map()
  const frozen = await tallies.find({ _id: oneOf(counted.map(({ _id }) => _id)) })
  return new Map(frozen.map((tally) => [tally._id, outcomeOf(counted, tally)]))
}

function outcomeOf(counted: readonly Theme[], { _id, options }: Tally): string {
  const theme = counted.find((one) => one._id === _id)
  const titleOf = (id: string) => theme?.options.find((o) => o.optionId === id)?.title ?? ''
  return chosenOf(options)
    .map((id) => `“${titleOf(id)}”`)
    .join('、')
}

async function cards(found: readonly Theme[], caller: Caller, now: number): Promise<ThemeCard[]> {
  const covers = found.map(({ options }) => options.find(({ photoId }) => photoId)?.photoId)
  const [voted, turnouts, results, pictures] = await Promise.all([
    votedIn(found, caller),
    Promise.all(found.map(turnoutOf)),
    outcomes(found),
    picturesOf(covers.filter((one) => one !== undefined)),
  ])
  return found.map((theme, i) => ({
    themeId: theme._id,
    title: theme.title,
    closesAt: theme.closesAt,
    phase: phaseOf(theme, now),
    people: peopleIn(turnouts[i] ?? { online: 0, paper: 0 }),
    voted: voted.has(theme._id),
    cover: pictures.get(covers[i] ?? '')?.thumbUrl ?? null,
    outcome: results.get(theme._id) ?? null,
  }))
}

/** The vote tab: all that is on, then a page of what was. */
export async function listThemes(
  { after }: Parsed<typeof votesApi.list>,
  { caller, now }: Ask,
): Promise<Output<typeof votesApi.list>> {
  const [open, over] = await Promise.all([after ? [] : openThemes(now), closedThemes(now, after)])
  const page = over.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    open: await cards(open, caller, now),
    closed: await cards(page, caller, now),
    next: over.length > PAGE_SIZE && last ? { at: last.closesAt, id: last._id } : null,
  }
}

/** For a badge: votes that are on, open to me, and without my ballot. */
export async function countWaiting(
  _: unknown,
  { caller, now }: Ask,
): Promise<Output<typeof votesApi.badge>> {
  const [found, person] = await Promise.all([openThemes(now), people.get(caller.personId)])
  const mine = found.filter((theme) => belongs(theme, person))
  const voted = await votedIn(mine, caller)
  return { waiting: mine.filter(({ _id }) => !voted.has(_id)).length }
}
