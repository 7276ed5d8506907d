import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEngine, type Engine } from '../../../local-cloud/database/engine'
import type { WireReply } from '../../../local-cloud/database/types'
import { bundle } from './bundle'

const KILLS = 20

describe('an engine killed while it writes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxian-kill-'))
  const file = path.join(folder, 'killed.db')
  const writer = bundle('test/local-cloud/database/kill-writer.ts')
  afterAll(() => {
    writer.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Runs a writer and kills it some time after its first acknowledgement; answers all it acknowledged. */
  async function killedRound(round: number): Promise<string[]> {
    const child: ChildProcess = spawn(process.execPath, [writer.file, file, `r${round}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    const ended = new Promise((resolve) => child.once('close', resolve))
    const began = new Promise((resolve) => child.stdout?.once('data', resolve))
    child.stdout?.on('data', (chunk) => {
      printed += chunk
    })
    await Promise.race([began, ended])
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 250))
    child.kill('SIGKILL')
    await ended
    // A last line cut short names no document.
    return printed.split('\n').slice(0, -1)
  }

  function call(engine: Engine, action: string, body: object): unknown {
    let answered: WireReply = {}
    const answer = (reply: WireReply): void => {
      answered = reply
    }
    const request = {
      action: `database.${action}`,
      body: { collectionName: 'things', ...body },
      answer,
    }
    engine.run([request], Date.now())
    expect(answered.code).toBeUndefined()
    return answered.data
  }

  it(`has every acknowledged document and whole transactions after ${KILLS} kills`, async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < KILLS; round++) {
      const ids = await killedRound(round)
      expect(ids.length).toBeGreaterThan(0)
      acknowledged.push(...ids)
    }
    const engine = createEngine({ file })
    const stored = new Set<string>()
    for (let page = engine.exportPage('things', -1); page.lines.length > 0; ) {
      for (const line of page.lines) stored.add(JSON.parse(line)._id)
      page = engine.exportPage('things', page.last)
    }
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
    const halves = [...stored].filter(
      (id) => id.endsWith('t1') && !stored.has(id.replace(/t1$/, 't2')),
    )
    expect(halves).toEqual([])
    for (const id of acknowledged.slice(-50)) {
      expect(call(engine, 'calculateDocument', { query: JSON.stringify({ k: id }) })).toEqual({
        total: 1,
      })
    }
    const total = { total: stored.size }
    expect(call(engine, 'calculateDocument', { query: '{"n":{"$gt":0}}' })).toEqual(total)
    engine.close()
  }, 120_000)
})
