import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { votesApi } from '../../core/votes/api'
import { type Ballot, belongs, checkOpen, checkOptions, rollKey } from '../../core/votes/ballot'
import type { Theme } from '../../core/votes/theme'
import { people } from '../kit/caller'
import { derivedCode } from '../kit/crypto'
import type { Change } from '../kit/service'
import { ballotIdOf, ballots, rollHashOf, themes } from './records'

/** Enough to change one's mind, too little for a machine to fill the disk. */
const MOST_CHANGES = 50

type Input = Parsed<typeof votesApi.cast>

/**
 * Takes a vote, or puts a new choice in place of the old one. The ballot's id follows from theme
 * and person, so a second vote of the same person cannot exist; no counter is touched (DESIGN §3).
 */
export async function castVote(
  input: Input,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.cast>> {
  const _id = ballotIdOf(input.themeId, caller.personId)
  let written: Ballot | undefined
  await once(async (tx) => {
    const theme = checkOpen(await tx.get(themes, input.themeId), now)
    checkOptions(theme, input.options)
    const person = await tx.get(people, caller.personId)
    if (!belongs(theme, person)) throw outsider(Boolean(person?.communityId))
    const before = await tx.get(ballots, _id)
    const ballot = ballotOf(_id, input, theme, before)
    written = { ...ballot, at: before?.at ?? now, changedAt: now }
    await tx.put(ballots, written)
    return null
  })
  return ownView(written ?? (await ballots.get(_id)))
}

function ballotOf(
  _id: string,
  { themeId, options, roll }: Input,
  theme: Theme,
  before: Ballot | undefined,
): Omit<Ballot, 'at' | 'changedAt'> {
  const changes = before ? before.changes + 1 : 0
  if (changes > MOST_CHANGES) throw new AppError('TooMany', '改了很多次了，先想好，再打电话给编辑')
  const hash = before?.roll ?? (theme.paper && roll ? rollOf(theme, roll) : undefined)
  if (theme.paper && !hash) throw unnamed()
  const number = before?.number ?? derivedCode('ballot', _id)
  return { _id, themeId, options, number, changes, ...(hash ? { roll: hash } : {}) }
}

function rollOf(theme: Theme, roll: NonNullable<Input['roll']>): string {
  if (!theme.communities.includes(roll.communityId)) throw outsider(true)
  return rollHashOf(theme._id, rollKey(roll))
}

function outsider(known: boolean): AppError {
  return known
    ? new AppError('Forbidden', '这次只请这几个社区的居民投，您可以看结果')
    : new AppError('Forbidden', '先选一下您住的社区，再来投票')
}

function unnamed(): AppError {
  const sentence = '这次也上门收票，写一下姓名和楼号，免得算两回'
  return new AppError('BadInput', sentence, { roll: sentence })
}

/** The caller's ballot as they may see it. Before the recount nothing is excluded. */
function ownView(ballot: Ballot | undefined): Output<typeof votesApi.cast> {
  if (!ballot) throw new AppError('NotFound', '没找到您的票，刷新看看')
  return { options: ballot.options, number: ballot.number, at: ballot.changedAt, excluded: null }
}
