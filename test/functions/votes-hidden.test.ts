import { dayOf } from '../../core/kit/time'
import { expectOk } from '../support/builders'
import type { Reply } from '../support/local-cloud'
import { type Schema, sampleInput } from '../support/sample-input'
import {
  type DeskTheme,
  openVotes,
  optionIds,
  type PaperWork,
  SETTLED,
  type Votes,
} from './votes-support'

interface Described {
  path: string
  may: string
  changes: boolean
  input: Schema
}

/** Everybody a district has; '' is nobody. */
const EVERYBODY = ['', 'liu', 'ma', 'zhang', 'li', 'zhou', 'chen', 'bao', 'admin']

/** Marks no other number of a quiet district is equal to: online, paper, and both together. */
const ONLINE = [29, 17]
const PAPER = [37, 22]
const SECRET = new Set([...ONLINE, ...PAPER, 66, 39])
const VOTERS = ONLINE.reduce((all, n) => all + n, 0)

let votes: Votes
let theme: DeskTheme
let known: Record<string, unknown>
let procedures: Described[]

async function collectPaper(): Promise<string> {
  const [a = '', b = ''] = optionIds(theme)
  const count = { votes: { [a]: PAPER[0], [b]: PAPER[1] }, spoiled: 0 }
  const roster = Array.from({ length: 40 }, (_, i) => ({
    name: `老邻居${i}`,
    building: '3 号楼 2 单元',
  }))
  const { themeId } = theme.row
  const sheet = { themeId, communityId: 'wutongli', day: dayOf(Date.now()), households: 40 }
  const draft = { ...sheet, visitors: 2, roster, count }
  const work = expectOk(await votes.as<PaperWork>('liu', 'enterSheet', draft))
  const sheetId = work.sheets[0]?.sheetId ?? ''
  expectOk(await votes.as('zhou', 'countersign', { sheetId, count }))
  return sheetId
}

const voterName = (i: number) => `v-hidden-${i}`

/** Everybody votes for the one or the other, turned round on demand; turnout stays the same. */
async function voteAll(turned: boolean): Promise<void> {
  const [a = '', b = ''] = optionIds(theme)
  const casts = Array.from({ length: VOTERS }, (_, i) => {
    const first = i < (ONLINE[0] ?? 0) !== turned
    const roll = { communityId: 'wutongli', building: '1 号楼 1 单元', name: `新邻居${i}` }
    return votes.cast(voterName(i), theme.row.themeId, [first ? a : b], { roll })
  })
  for (const reply of await Promise.all(casts)) expectOk(reply)
}

beforeAll(async () => {
  votes = await openVotes()
  theme = await votes.theme({ paper: true })
  await Promise.all(Array.from({ length: VOTERS }, (_, i) => votes.resident(voterName(i))))
  const sheetId = await collectPaper()
  await voteAll(false)
  const { themeId } = theme.row
  known = { themeId, sheetId, communityId: 'wutongli', building: '3 号楼 2 单元' }
  const described = await fetch(`${votes.cloud.url}/api`)
  const api = (await described.json()) as Reply<{ procedures: Described[] }>
  procedures = expectOk(api).procedures
})
afterAll(() => votes.cloud.stop())

const sessions = new Map<string, string>()

async function sessionOf(who: string): Promise<string> {
  const token = sessions.get(who) ?? (await votes.cloud.signInAs(who))
  sessions.set(who, token)
  return token
}

async function ask({ path, input }: Described, who: string): Promise<Reply> {
  const [, , noun = '', verb = ''] = path.split('/')
  const token = who ? await sessionOf(who) : undefined
  if (verb === 'signOut') sessions.delete(who)
  return votes.cloud.call(noun, verb, sampleInput(input, known), { token })
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(numbersIn)
}

const leaks = (reply: unknown) => numbersIn(reply).filter((n) => SECRET.has(n))

/** Everything everybody can read, by who and what; refusals, which rate limits change, left out. */
async function readable(): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const procedure of procedures.filter(({ changes }) => !changes)) {
    for (const who of EVERYBODY) {
      const reply = await ask(procedure, who)
      expect([procedure.path, who, leaks(reply)]).toEqual([procedure.path, who, []])
      if (reply.ok) seen.set(`${who || 'nobody'} ${procedure.path}`, JSON.stringify(reply.value))
    }
  }
  return seen
}

/** The server's clock and links that expire: they change by themselves. */
const still = (reply = '') => reply.replace(/"now":\d+|https?:[^"]*/g, '')

/** What differs between two readings. */
const differing = (a: Map<string, string>, b: Map<string, string>) =>
  [...a]
    .filter(([name, reply]) => b.has(name) && still(b.get(name)) !== still(reply))
    .map(([n]) => n)

it('shows nobody a total before the close, in any reading procedure of any noun', async () => {
  const before = await readable()
  const answered = new Set([...before.keys()].map((name) => name.split(' ')[1]))
  const ours = procedures.filter(({ path, changes }) => path.startsWith('/api/votes') && !changes)
  expect(ours.filter(({ path }) => !answered.has(path))).toEqual([])

  // Were anything that is read made from the totals, turning all votes round would show in it.
  const restless = differing(before, await readable())
  await voteAll(true)
  const after = differing(before, await readable()).filter((name) => !restless.includes(name))
  await voteAll(false)
  expect(after).toEqual([])
  expect(restless.filter((name) => name.includes('/votes/'))).toEqual([])
}, 180_000)

it('tells no total in the answer of any changing procedure either', async () => {
  const ending = /withdrawTheme|rejectSheet/
  const changing = procedures.filter(({ changes, path }) => changes && !ending.test(path))
  for (const procedure of changing) {
    for (const who of EVERYBODY) {
      const reply = await ask(procedure, who)
      expect([procedure.path, who, leaks(reply)]).toEqual([procedure.path, who, []])
    }
  }
}, 180_000)

it('tells all of them after the recount, so the search above would have found them', async () => {
  const { themeId, closesAt } = theme.row
  const view = await votes.see('sample-zhang', themeId, closesAt + SETTLED)
  const [first, second] = view.result?.options ?? []
  expect([first?.online, first?.paper, second?.online, second?.paper]).toEqual([29, 37, 17, 22])
  expect(leaks(view).length).toBeGreaterThan(3)
})
