import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AuditHead, AuditRow } from '../../core/people/trust/audit'
import type { LocalDatabase } from '../../local-cloud/database/types'
import { aDraft, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import {
  addDocument,
  documentsOf,
  removeDocument,
  setFields,
  withFolder,
} from '../support/stopped-folder'

const root = path.resolve(__dirname, '../..')
const data = mkdtempSync(path.join(tmpdir(), 'lianxian-audit-'))

let cloud: LocalCloud
const token: Record<string, string> = {}

async function start() {
  cloud = await startLocalCloud({ sample: 'people', data })
  for (const who of ['liu', 'zhang', 'zhou', 'bao', 'admin']) token[who] = await cloud.signInAs(who)
}

beforeAll(start)
afterAll(async () => {
  await cloud.stop()
  rmSync(data, { recursive: true, force: true })
})

const as = <T = unknown>(who: string, verb: string, input: object = {}, noun = 'people') =>
  cloud.call<T>(noun, verb, input, { token: token[who] })

interface Checked {
  rows: number
  broken: { seq: number; why: string } | null
}
const check = async () => expectOk(await as<Checked>('admin', 'checkAudit'))

async function aSealedTip(): Promise<string> {
  const sent = await as<{ tipId: string }>('liu', 'submit', aDraft({ identity: 'sealed' }), 'tips')
  return expectOk(sent).tipId
}

const look = async (tipId: string, reason = '要联系本人核实地址') =>
  as('bao', 'openIdentity', { tipId, reason })

it('orders twenty looks at once into one unbroken chain, and loses none', async () => {
  const tipId = await aSealedTip()
  const before = (await check()).rows
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, i) => look(tipId, `同时看的第 ${i} 次`)),
  )
  const done = replies.filter((reply) => reply.ok).length
  expect(done).toBeGreaterThan(0)
  const { rows, broken } = await check()
  expect(broken).toBeNull()
  expect(rows - before).toBe(done)
})

it('notes each change of where news goes, and no secret with it', async () => {
  const url = `${cloud.url}/local/hooks/wecom?key=planted-robot-key`
  const form = { kind: 'wecom', name: '值班群', url, quiet: false, types: ['tip.received'] }
  const { channelId } = expectOk(
    await as<{ channelId: string }>('admin', 'saveChannel', form, 'newsroom'),
  )
  const { url: _, ...kept } = { ...form, channelId }
  expectOk(await as('admin', 'saveChannel', { ...kept, quiet: true }, 'newsroom'))
  expectOk(await as('admin', 'turnChannel', { channelId, enabled: false }, 'newsroom'))
  expectOk(await as('admin', 'removeChannel', { channelId }, 'newsroom'))
  interface Row {
    action: string
    facts: { name: string; words: string }[]
  }
  const { rows } = expectOk(await as<{ rows: Row[] }>('admin', 'listAudit', { filter: 'records' }))
  const did = rows.map(({ facts }) => facts.find(({ name }) => name === 'did')?.words)
  expect(did.slice(0, 4)).toEqual(['删掉', '关掉', '改了设置', '加上'])
  expect(JSON.stringify(rows)).not.toContain('planted-robot-key')
})

it('notes which clock was set from what to what', async () => {
  token.chen = await cloud.signInAs('chen')
  const categoryId = 'water'
  type Answer = { categories: { categoryId: string; clocks: { verify: number } }[] }
  const { categories } = expectOk(await as<Answer>('chen', 'clocks', {}, 'cases'))
  const { clocks } = categories.find((one) => one.categoryId === categoryId) ?? {}
  const set = { categoryId, clocks: { ...clocks, verify: 4 } }
  expectOk(await as('chen', 'setClocks', set, 'cases'))
  expectOk(await as('chen', 'setClocks', set, 'cases'))
  interface Row {
    subject: string
    facts: { words: string }[]
  }
  const { rows } = expectOk(await as<{ rows: Row[] }>('admin', 'listAudit', { filter: 'records' }))
  const about = rows.filter(({ subject }) => subject === '水电气暖的办理期限')
  expect(about.map(({ facts }) => facts[0]?.words)).toEqual(['核实 3 → 4'])
})

it('tells admins who did what, by receipt number and with the reason, and nobody else', async () => {
  const tipId = await aSealedTip()
  expectOk(await look(tipId, '社区要上门核低保材料'))
  interface Row {
    action: string
    who: string
    subject: string
    reason: string
  }
  const { rows } = expectOk(await as<{ rows: Row[] }>('admin', 'listAudit', { filter: 'identity' }))
  expect(rows[0]).toMatchObject({
    action: 'identity.opened',
    who: '鲍文',
    reason: '社区要上门核低保材料',
  })
  expect(rows[0]?.subject).toMatch(/^回执 \d{4}-\d{2}$/)
  for (const who of ['zhou', 'bao', 'liu'])
    expect(await as(who, 'listAudit', { filter: 'all' })).toMatchObject({
      error: { code: 'Forbidden' },
    })
})

it('writes nothing when what it tells of did not happen', async () => {
  const before = (await check()).rows
  expect((await look('tip_nowhere')).ok).toBe(false)
  expect((await check()).rows).toBe(before)
})

/** `npm run audit:verify` on a copy of the folder that somebody laid hands on. */
async function verified(tamper?: (database: LocalDatabase) => Promise<unknown>) {
  const copy = mkdtempSync(path.join(tmpdir(), 'lianxian-tampered-'))
  try {
    cpSync(data, copy, { recursive: true })
    if (tamper) await withFolder(copy, tamper)
    const script = path.join(root, 'scripts/audit-verify.mjs')
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--data', copy], {
      encoding: 'utf8',
    })
    return { status, words: `${stdout}${stderr}` }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

describe('on a folder nothing runs on', () => {
  let rows: AuditRow[]
  let head: AuditHead | undefined

  beforeAll(async () => {
    await cloud.stop()
    await withFolder(data, async (database) => {
      rows = (await documentsOf<AuditRow>(database, 'audit')).sort((a, b) => a.seq - b.seq)
      head = (await documentsOf<AuditHead>(database, 'auditHead'))[0]
    })
    // The first check notes its anchor beside the database, as it would each week.
    const script = path.join(root, 'scripts/audit-verify.mjs')
    expect(spawnSync(process.execPath, [script, '--data', data]).status).toBe(0)
  })
  afterAll(start)

  const at = (i: number): AuditRow => {
    const row = rows.at(i)
    if (!row) throw new Error(`no row ${i}`)
    return row
  }

  it('finds the untouched log whole', async () => {
    const { status, words } = await verified()
    expect(words).toContain(`审计日志完整: ${rows.length} 条`)
    expect(status).toBe(0)
  })

  const CHANGES: Record<string, object> = {
    'who did it': { actor: 'p_somebodyelse' },
    'when it was': { at: 1_700_000_000_000 },
    'what was done': { action: 'phone.revealed' },
    'to what': { subject: 'tip:tip_another' },
    'the reason': { reason: '本人要求' },
    'a fact': { facts: { device: '别的电脑' } },
    'its number': { seq: 99 },
    'what came before': { prev: 'xxxxxxxxxxxxxxxxxxxxxxxx' },
    'its hash': { hash: 'xxxxxxxxxxxxxxxxxxxxxxxx' },
  }
  it.each(Object.entries(CHANGES))('finds a row in which %s was changed', async (_, fields) => {
    const { status, words } = await verified((db) => setFields(db, 'audit', at(2)._id, fields))
    expect(words).toContain('审计日志不完整')
    expect(status).toBe(1)
  })

  it('finds a row taken out of the middle, and two that changed places', async () => {
    const out = await verified((db) => removeDocument(db, 'audit', at(1)._id))
    expect(out.status).toBe(1)
    const swapped = await verified(async (db) => {
      const [a, b] = [at(1), at(2)]
      await removeDocument(db, 'audit', a._id)
      await removeDocument(db, 'audit', b._id)
      await addDocument(db, 'audit', { ...a, _id: b._id })
      await addDocument(db, 'audit', { ...b, _id: a._id })
    })
    expect(swapped.status).toBe(1)
  })

  it('finds the last row deleted', async () => {
    const { status, words } = await verified((db) => removeDocument(db, 'audit', at(-1)._id))
    expect(words).toContain('末尾对不上')
    expect(status).toBe(1)
  })

  it('finds the last row deleted together with the head that counted it, by the noted anchor', async () => {
    const { status, words } = await verified(async (db) => {
      await removeDocument(db, 'audit', at(-1)._id)
      const { seq, hash } = at(-2)
      await setFields(db, 'auditHead', head?._id ?? '', { seq, hash })
    })
    expect(words).toContain('上次核对过的那一条不在了')
    expect(status).toBe(1)
  })

  it('finds a row made up by somebody who lacks the key', async () => {
    const { status } = await verified(async (db) => {
      const { hash: prev, seq } = at(-1)
      const _id = String(seq + 1).padStart(10, '0')
      const made = { ...at(-1), _id, seq: seq + 1, prev, hash: 'aaaaaaaaaaaaaaaaaaaaaaaa' }
      await addDocument(db, 'audit', made)
      await setFields(db, 'auditHead', 'head', { seq: seq + 1, hash: made.hash })
    })
    expect(status).toBe(1)
  })
})
