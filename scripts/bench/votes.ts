import { randomUUID } from 'node:crypto'
import path from 'node:path'
import Database from 'libsql'
import { aTheme } from '../../test/functions/votes-support'
import { expectOk } from '../../test/support/builders'
import { type LocalCloud, startLocalCloud } from '../../test/support/local-cloud'
import { type Figure, figure, median, percentile } from './figure'

const VOTERS = ['liu', 'ma', 'he', 'zhang', 'li', 'sun', 'zhou', 'lin', 'chen', 'bao', 'admin']
const EVERYWHERE = ['wutongli', 'jinxiuli', 'huaianlu', 'liuyin', 'wangjiang', 'yunxi']
const CALLERS = 64
const ROUNDS = 7
/** Each round votes in themes of its own, so that every vote is a new ballot. */
const THEMES = 30
const COMMITS = 400

interface Made {
  row: { themeId: string }
  draft: { options: { optionId: string }[] }
}

/** One vote of a round: who, in what, for what. */
interface Vote {
  token: string
  input: { themeId: string; options: string[] }
}

async function openTheme(cloud: LocalCloud, token: string): Promise<Made> {
  const draft = aTheme({ communities: EVERYWHERE })
  const made = expectOk(await cloud.call<Made>('votes', 'saveTheme', { draft }, { token }))
  const { themeId } = made.row
  return expectOk(await cloud.call<Made>('votes', 'publish', { themeId }, { token }))
}

async function votesOfRound(cloud: LocalCloud, tokens: string[], editor: string): Promise<Vote[]> {
  const votes: Vote[] = []
  for (let i = 0; i < THEMES; i += 1) {
    const { row, draft } = await openTheme(cloud, editor)
    const options = [draft.options[i % draft.options.length]?.optionId ?? '']
    for (const token of tokens) votes.push({ token, input: { themeId: row.themeId, options } })
  }
  return votes
}

/** 64 callers share the votes of a round; votes a second, and ms of each. */
async function cast(cloud: LocalCloud, votes: Vote[]): Promise<{ rate: number; ms: number[] }> {
  const rest = [...votes]
  const ms: number[] = []
  const caller = async () => {
    for (let vote = rest.pop(); vote; vote = rest.pop()) {
      const { token, input } = vote
      const started = performance.now()
      expectOk(await cloud.call('votes', 'cast', input, { token, key: randomUUID() }))
      ms.push(performance.now() - started)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return { rate: (votes.length * 1000) / (performance.now() - started), ms }
}

/** Commits a second of one row each, durable, in the same folder. */
function rawRate(folder: string, round: number): number {
  const raw = new Database(path.join(folder, `raw-${round}.db`))
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  raw.exec('CREATE TABLE ballots (id TEXT PRIMARY KEY, body TEXT)')
  const insert = raw.prepare('INSERT INTO ballots VALUES (?, ?)')
  const body = JSON.stringify({ themeId: randomUUID(), options: [randomUUID()], at: Date.now() })
  const started = performance.now()
  for (let i = 0; i < COMMITS; i += 1) insert.run([`b${i}`, body])
  const rate = (COMMITS * 1000) / (performance.now() - started)
  raw.close()
  return rate
}

/** Votes through the HTTP door at 64 callers beside raw single-row commits (DESIGN §10). */
export async function measureVotes(): Promise<Figure[]> {
  const cloud = await startLocalCloud({ sample: 'people' })
  try {
    const tokens = await Promise.all(VOTERS.map(cloud.signInAs))
    const editor = await cloud.signInAs('zhou')
    await cast(cloud, await votesOfRound(cloud, tokens, editor))
    const [rates, floors, tails]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      const votes = await votesOfRound(cloud, tokens, editor)
      floors.push(rawRate(cloud.dataDir, round))
      const { rate, ms } = await cast(cloud, votes)
      rates.push(rate)
      tails.push(percentile(ms, 0.99) / median(ms))
    }
    const goal = `≥ 0.30; p99 / median = ${median(tails).toFixed(1)}, at most 10`
    return [
      figure(`votes /s through the door, ${CALLERS} callers`, median(rates), median(floors), goal),
    ]
  } finally {
    await cloud.stop()
  }
}
