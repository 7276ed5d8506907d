import { randomUUID } from 'node:crypto'
import type { Reply } from '../support/local-cloud'
import {
  type DeskTheme,
  type MyBallot,
  openVotes,
  optionIds,
  SETTLED,
  type ThemeView,
  type Votes,
} from './votes-support'

const FULL = process.env.TORTURE === '1'
const VOTERS = FULL ? 5000 : 120
const CALLERS = FULL ? 200 : 40
/** How often the reply is lost on its way back. */
const DROPPED = 0.02

let votes: Votes
let theme: DeskTheme

beforeAll(async () => {
  votes = await openVotes()
  theme = await votes.theme({ communities: ['wutongli', 'yunxi'] })
}, 60_000)
afterAll(() => votes.cloud.stop())

/** So many at work at once until the list is done. */
async function together<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items]
  const one = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: CALLERS }, one))
}

const voterName = (i: number) => `v-race-${i}`
const dice = () => Math.random()
let lost = 0

/** Sends until an answer arrives, always with the same key: what a phone on a bad network does. */
async function sendUntilHeard(who: string, options: string[], key: string): Promise<MyBallot> {
  for (;;) {
    const { themeId } = theme.row
    const call = { verb: 'cast', input: { themeId, options }, key }
    const reply = await votes.cloud.callFunction<Reply<MyBallot>>('votes', call, who)
    if (dice() < DROPPED) {
      lost += 1
      continue
    }
    if (reply.ok) return reply.value
    // Two devices of one person at the same moment may lose eight races in a row; then one tries again.
    if (reply.error.code !== 'Conflict')
      throw new Error(`${reply.error.code} ${reply.error.message}`)
  }
}

function someChoice(): string[] {
  const ids = optionIds(theme)
  const first = ids[Math.floor(dice() * ids.length)] ?? ''
  const second = ids[Math.floor(dice() * ids.length)] ?? ''
  return first === second ? [first] : [first, second]
}

/** One person with shaking hands and two phones: repeats, doubles, changes of mind. */
async function voteWildly(i: number): Promise<void> {
  const who = voterName(i)
  const key = randomUUID()
  const choice = someChoice()
  await Promise.all([
    sendUntilHeard(who, choice, key),
    ...(i % 3 === 0 ? [sendUntilHeard(who, choice, key)] : []),
    ...(i % 4 === 0 ? [sendUntilHeard(who, someChoice(), randomUUID())] : []),
  ])
  if (i % 2 === 0) await sendUntilHeard(who, someChoice(), randomUUID())
}

it(`ends the race of ${CALLERS} callers and ${VOTERS} voters in tally = distinct voters = recount`, async () => {
  const everybody = Array.from({ length: VOTERS }, (_, i) => i)
  await together(everybody, async (i) => {
    await votes.resident(voterName(i), i % 2 ? 'wutongli' : 'yunxi')
  })
  const { themeId, closesAt } = theme.row
  const started = Date.now()
  await together(everybody, voteWildly)
  const took = Date.now() - started

  const own = new Map<string, number>()
  await together(everybody, async (i) => {
    const { mine } = await votes.see(voterName(i), themeId)
    if (!mine) throw new Error(`${voterName(i)} has no ballot`)
    for (const option of mine.options) own.set(option, (own.get(option) ?? 0) + 1)
  })
  const due = closesAt + SETTLED
  const readers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => votes.see(voterName(i), themeId, due)),
  )
  const tallies = new Set(readers.map(({ result }) => JSON.stringify(result)))
  const [{ result }] = readers as [ThemeView]
  expect(tallies.size).toBe(1)
  expect(result?.people).toEqual({ all: VOTERS, online: VOTERS, paper: 0 })
  expect(Object.fromEntries(result?.options.map((o) => [o.optionId, o.online]) ?? [])).toEqual({
    ...Object.fromEntries(optionIds(theme).map((id) => [id, 0])),
    ...Object.fromEntries(own),
  })
  if (FULL) expect(lost).toBeGreaterThan(50)
  console.log(`${VOTERS} voters, ${lost} replies lost, ${took} ms of voting`)
}, 1_200_000)
