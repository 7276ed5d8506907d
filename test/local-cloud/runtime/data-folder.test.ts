import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFixtures, probe, startFixtures, written } from './fixtures'

const main = path.resolve(__dirname, '../../../dist/local-cloud/main.js')

describe('the data folder', () => {
  const functions = buildFixtures()
  let data: string
  beforeEach(() => {
    data = mkdtempSync(path.join(tmpdir(), 'lianxian-'))
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))
  afterAll(() => rmSync(functions, { recursive: true, force: true }))

  it('belongs to one process at a time, and is free again after a kill', async () => {
    const cloud = await startFixtures({ functions, data })
    const args = [main, '--port', '0', '--data', data, '--empty']
    const second = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 10_000 })
    expect(second.status).toBe(1)
    expect(second.stderr).toContain(`正被另一个进程使用（进程号 ${cloud.pid}）`)
    await cloud.kill('SIGKILL')
    const third = await startFixtures({ functions, data })
    await third.stop()
    expect(existsSync(path.join(data, 'lock'))).toBe(false)
  })

  it('is not held by a lock whose process number now means another process', async () => {
    writeFileSync(path.join(data, 'lock'), `${process.pid} 1`)
    const cloud = await startFixtures({ functions, data })
    await cloud.stop()
  })

  it('keeps one key, for its owner only', async () => {
    const first = await startFixtures({ functions, data })
    const key = readFileSync(path.join(data, 'key'), 'utf8')
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
    expect(statSync(path.join(data, 'key')).mode & 0o777).toBe(0o600)
    await first.stop()
    const second = await startFixtures({ functions, data })
    expect((await probe<Record<string, string>>(second, 'environment')).LIANXIAN_KEY).toBe(key)
    await second.stop()
  })

  it('begins again when the sample district was not finished', async () => {
    const first = await startFixtures({ functions, data })
    await probe(first, 'write', { id: 'half', value: 1 })
    await first.stop()
    writeFileSync(path.join(data, 'seeding'), '')
    const second = await startFixtures({ functions, data })
    expect(await written(second, 'half')).toBeUndefined()
    await probe(second, 'write', { id: 'kept', value: 2 })
    await second.kill('SIGKILL')
    const third = await startFixtures({ functions, data })
    expect(await written(third, 'kept')).toBe(2)
    await third.stop()
  })

  it('exports documents as JSON Lines and the files beside them', async () => {
    const cloud = await startFixtures({ functions, data })
    await probe(cloud, 'write', { id: 'a', value: 1 })
    await probe(cloud, 'write', { id: 'b', value: '二' })
    await cloud.upload('incoming/图.txt', Buffer.from('文件'), 'o-ann')
    await cloud.stop()
    const out = path.join(data, 'out')
    execFileSync(process.execPath, [main, 'export', '--data', data, '--out', out])
    const text = readFileSync(path.join(out, 'collections/settings.json'), 'utf8')
    const documents = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { _id: string })
    expect(documents).toEqual(
      expect.arrayContaining([
        { _id: 'a', value: 1 },
        { _id: 'b', value: '二' },
      ]),
    )
    expect(readFileSync(path.join(out, 'files/incoming/图.txt'), 'utf8')).toBe('文件')
  })

  it.each([['--port', 'many'], ['--nonsense'], ['export'], ['fly']])(
    'is not touched by a wrong command line: %s %s',
    (...args) => {
      const tried = spawnSync(process.execPath, [main, ...args, '--data', data], {
        encoding: 'utf8',
        timeout: 10_000,
      })
      expect(tried.status).toBe(1)
      expect(tried.stderr).toContain('用法')
    },
  )
})
