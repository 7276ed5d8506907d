import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { LocalCloud } from '../../support/local-cloud'
import { buildFixtures, type Outcome, probe, startFixtures } from './fixtures'

const MB = 1024 * 1024

describe('calling functions', () => {
  let cloud: LocalCloud
  const functions = buildFixtures()
  beforeAll(async () => {
    cloud = await startFixtures({ functions })
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(functions, { recursive: true, force: true })
  })

  it('hands over the event and an SCF context', async () => {
    const seen = await probe<{ input: object; context: object }>(cloud, 'event', { a: 1, 名: '字' })
    expect(seen.input).toEqual({ a: 1, 名: '字' })
    expect(seen.context).toMatchObject({ function_name: 'probe', time_limit_in_ms: 20_000 })
  })

  it('reuses an idle instance', async () => {
    const first = await probe<number>(cloud, 'served')
    expect(await probe<number>(cloud, 'served')).toBe(first + 1)
  })

  it('prints what a function logs with its name', async () => {
    await probe(cloud, 'log', { line: '一行日志' })
    for (let i = 0; i < 40 && !cloud.output().includes('一行日志'); i++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(cloud.output()).toContain('[probe] 一行日志')
  })

  it('tells a calling function of a missing one as the cloud does', async () => {
    const { error } = await probe<Outcome>(cloud, 'call', { name: 'nope', data: {} })
    expect(error?.code).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(error?.message).toContain('FunctionName parameter could not be found')
  })

  it.each(['../probe', 'probe/../probe', '', '.', 'probe\u0000'])(
    'does not leave the functions folder for %p',
    async (name) => {
      await expect(cloud.callFunction(name, {}, 'o-ann')).rejects.toMatchObject({
        code: 'FUNCTIONS_EXECUTE_FAIL',
      })
    },
  )

  it('starts further threads when all wait for something slow', async () => {
    const started = Date.now()
    await Promise.all(Array.from({ length: 6 }, () => probe(cloud, 'sleep', { ms: 2500 })))
    expect(Date.now() - started).toBeLessThan(3 * 2500)
    const sizes = await (await fetch(`${cloud.url}/local/instances`)).json()
    expect((sizes as { probe: number }).probe).toBeGreaterThanOrEqual(3)
  })

  it('does not hand a call to a thread that died while it rested', async () => {
    await probe(cloud, 'dieLater')
    await new Promise((resolve) => setTimeout(resolve, 200))
    for (let n = 0; n < 4; n++) expect(await probe<number>(cloud, 'served')).toBeGreaterThan(0)
  })

  it('passes on the message of a function that throws', async () => {
    const boom = { name: 'probe', data: { probe: 'boom', input: { message: '出错了' } } }
    const { error } = await probe<Outcome>(cloud, 'call', boom)
    expect(error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(error?.message).toContain('出错了')
  })

  it('answers for a thread that died, and goes on with a new one', async () => {
    const before = await probe<number>(cloud, 'served')
    await expect(probe(cloud, 'crash')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    await expect(probe(cloud, 'reject')).rejects.toThrow('thrown later')
    expect(await probe<number>(cloud, 'served')).toBeLessThanOrEqual(before)
  })

  it.each([
    ['waits for ever', {}],
    ['blocks its thread', { block: true }],
  ])('ends a function that %s after its own timeout', async (_what, data) => {
    const started = Date.now()
    await expect(cloud.callFunction('slow', data, 'o-ann')).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'Invoking task timed out after 1 seconds',
    })
    expect(Date.now() - started).toBeLessThan(3000)
  })

  it('takes an event of just under 6 MB and refuses a larger one', async () => {
    const { input } = await probe<{ input: { text: string } }>(cloud, 'event', {
      text: 'x'.repeat(5.5 * MB),
    })
    expect(input.text).toHaveLength(5.5 * MB)
    await expect(probe(cloud, 'event', { text: 'x'.repeat(6 * MB) })).rejects.toMatchObject({
      code: 'EXCEED_MAX_PAYLOAD_SIZE',
    })
  })

  it('refuses a reply over 6 MB, to clients and to functions', async () => {
    const most = 6 * MB - 2 // the two quotes of the JSON string
    expect(await probe<string>(cloud, 'big', { bytes: most })).toHaveLength(most)
    await expect(probe(cloud, 'big', { bytes: 6 * MB })).rejects.toThrow('at most 6 MB')
    const nested = { name: 'probe', data: { probe: 'big', input: { bytes: 6 * MB } } }
    const { error } = await probe<Outcome>(cloud, 'call', nested)
    expect(error?.code).toBe('FUNCTIONS_EXECUTE_FAIL')
  })

  it('answers an action it does not know with a clear error', async () => {
    const reply = await probe<{ code: string; message: string }>(cloud, 'raw', {
      action: 'database.nothingLikeThis',
    })
    expect(reply.code).toBeTruthy()
    const other = await probe<{ code: string; message: string }>(cloud, 'raw', {
      action: 'ai.chat',
    })
    expect(other).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('ai.chat'),
    })
  })

  it('loads a function anew when its file changes', async () => {
    expect(await probe(cloud, 'served')).toBeGreaterThan(0)
    const file = path.join(functions, 'probe', 'index.js')
    writeFileSync(file, "exports.main = async () => 'new code'")
    utimesSync(file, new Date(), new Date(Date.now() + 5000))
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await probe(cloud, 'served')).toBe('new code')
  })

  it('says so when a function does not load', async () => {
    const file = path.join(functions, 'web', 'index.js')
    writeFileSync(file, 'throw new Error("broken while loading")')
    await expect(cloud.callFunction('web', {}, 'o-ann')).rejects.toThrow('broken while loading')
  })
})
