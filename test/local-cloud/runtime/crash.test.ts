import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalCloud } from '../../support/local-cloud'
import { buildFixtures, eventually, type Outcome, probe, startFixtures } from './fixtures'

const KILLS = 20
const WRITERS = 8

/** Writes numbered documents until the process is gone, noting each id when it is acknowledged. */
async function writeUntilKilled(cloud: LocalCloud, writer: string, acknowledged: string[]) {
  for (let count = 0; ; count++) {
    const id = `${writer}-${count}`
    try {
      await probe(cloud, 'write', { id, value: id })
    } catch {
      return
    }
    acknowledged.push(id)
  }
}

async function missing(cloud: LocalCloud, ids: string[]): Promise<string[]> {
  const read = async (id: string) => {
    const { value } = await probe<Outcome<{ data: { value: string } }>>(cloud, 'read', { id })
    return value?.data.value === id ? [] : [id]
  }
  const lost: string[] = []
  for (let start = 0; start < ids.length; start += 200) {
    lost.push(...(await Promise.all(ids.slice(start, start + 200).map(read))).flat())
  }
  return lost
}

describe('a cloud killed while people write', () => {
  const data = mkdtempSync(path.join(tmpdir(), 'lianxian-crash-'))
  const functions = buildFixtures()
  afterAll(() => {
    for (const folder of [data, functions]) rmSync(folder, { recursive: true, force: true })
  })

  /** Kills in the middle of writing, a little later each round; answers what was acknowledged. */
  async function killedRound(round: number): Promise<string[]> {
    const cloud = await startFixtures({ functions, data })
    const acknowledged: string[] = []
    const writers = Array.from({ length: WRITERS }, (_, n) =>
      writeUntilKilled(cloud, `r${round}w${n}`, acknowledged),
    )
    await eventually(async () => (acknowledged.length > 20 + 7 * round ? true : undefined))
    await cloud.kill('SIGKILL')
    await Promise.all(writers)
    return acknowledged
  }

  it(`has every acknowledged write after ${KILLS} kills`, async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < KILLS; round++) {
      const ids = await killedRound(round)
      acknowledged.push(...ids)
    }
    const cloud = await startFixtures({ functions, data })
    const lost = await missing(cloud, acknowledged)
    await cloud.stop()
    expect({ lost: lost.length, some: lost.slice(0, 10) }).toEqual({ lost: 0, some: [] })
    expect(acknowledged.length).toBeGreaterThan(KILLS * WRITERS)
  }, 240_000)
})
