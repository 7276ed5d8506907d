import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { collections } from '../../cloudfunctions/kit/collections'
import { aDraft, aPhoto, expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'
import { documentsOf, withFolder } from '../support/stopped-folder'
import { published } from './notices-support'

const DAY = 24 * 3600_000
const data = mkdtempSync(path.join(tmpdir(), 'lianxian-data-'))
const PHONE = '13800130427'
const WORDS = '楼道里的旧沙发堵了半年的路'

let cloud: LocalCloud
const token: Record<string, string> = {}

const signIn = async () => {
  for (const who of ['zhang', 'liu', 'zhou', 'bao', 'admin', 'sun'])
    token[who] = await cloud.signInAs(who)
}

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people', data })
  await signIn()
})
afterAll(async () => {
  await cloud.stop()
  rmSync(data, { recursive: true, force: true })
})

const as = <T = unknown>(who: string, verb: string, input: object = {}, noun = 'people') =>
  cloud.call<T>(noun, verb, input, { token: token[who] })

/** A call as of an earlier moment, as the sample district is made. */
const past = async <T>(who: string, noun: string, verb: string, input: object, ago: number) =>
  expectOk(
    await cloud.callFunction<Reply<T>>(
      noun,
      { verb, input, key: randomUUID(), at: Date.now() - ago },
      `sample-${who}`,
      'local_seed',
    ),
  )

interface MyData {
  held: { what: string; n: number }[]
  leavingAt: number | null
}

/** A life in the product: tips, a photo, a voice, talk both ways, a phone, a look at a sealed tip. */
async function live(who: string, days = 30) {
  const ago = days * DAY
  const photoId = await aPhoto(cloud, token[who] ?? '')
  await past(who, 'people', 'updateMe', { phone: PHONE }, ago)
  const photos = [{ photoId, source: 'camera' }]
  const draft = (changes: object) => ({ ...aDraft(changes as never), happenedAt: Date.now() - ago })
  const told = await past<{ tipId: string }>(
    who,
    'tips',
    'submit',
    draft({ text: WORDS, photos, toldParty: '跟王经理说过', conflict: '我住对门' }),
    ago,
  )
  const sealed = await past<{ tipId: string }>(
    who,
    'tips',
    'submit',
    draft({ text: `${WORDS}，家里低保`, identity: 'sealed' }),
    ago,
  )
  await past(
    who,
    'tips',
    'addMessage',
    { tipId: told.tipId, text: `补一句：${WORDS}`, photos: [] },
    ago,
  )
  await past('zhou', 'cases', 'sendMessage', { tipId: told.tipId, text: '张阿姨，收到了' }, ago)
  await past('zhou', 'people', 'thank', { tipId: told.tipId, words: '谢谢张阿姨' }, ago)
  await past('bao', 'people', 'openIdentity', { tipId: sealed.tipId, reason: '上门核实要用' }, ago)
  return { told: told.tipId, sealed: sealed.tipId, photoId }
}

async function aCase(tipId: string) {
  const words = { title: '楼道堆物堵路', summary: '居民反映楼道堆物', categoryId: 'elevator' }
  const { item } = expectOk(
    await as<{ item: { its: { caseId: string } } }>('zhou', 'accept', { tipId, ...words }, 'cases'),
  )
  return item.its.caseId
}

/** The newsroom writes down what this person said, by name. */
async function tellEvidence(caseId: string, tipId: string) {
  interface Item {
    its: { claims: { claimId: string }[] }
  }
  const claimed = await as<Item>('zhou', 'addClaim', { caseId, text: '楼道有堆物' }, 'cases')
  const claimId = expectOk(claimed).its.claims[0]?.claimId
  const said = { kind: 'statement', origin: 'informant', bearing: 'supports', tipId }
  const row = {
    caseId,
    claimId,
    ...said,
    when: Date.now() - DAY,
    how: '本人在电话里说的',
    photos: [],
  }
  expectOk(await as('zhou', 'addEvidence', row, 'cases'))
}

const figures = async () => expectOk(await cloud.call('cases', 'monthFigures'))
const similar = async () =>
  expectOk(
    await cloud.call<{ cases: { caseId: string; people: number }[] }>('cases', 'listPublic', {}),
  ).cases

let life: Awaited<ReturnType<typeof live>>
let caseId: string

it('shows what is held, by kind and number, and exports every word of it', async () => {
  life = await live('zhang', 8)
  caseId = await aCase(life.told)
  await tellEvidence(caseId, life.told)
  expectOk(await as('zhang', 'joinCase', { caseId, note: '我家也是' }, 'tips'))
  const noticeId = await published(cloud)
  expectOk(await as('zhang', 'tellMe', { noticeId }, 'notices'))
  const { held } = expectOk(await as<MyData>('zhang', 'myData'))
  expect(held).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: '线索', n: 2 }),
      expect.objectContaining({ what: '照片', n: 1 }),
      expect.objectContaining({ what: '我也遇到', n: 1 }),
      expect.objectContaining({ what: '和编辑的往来', n: 2 }),
      expect.objectContaining({ what: '收到的谢谢', n: 1 }),
      expect.objectContaining({ what: '看过的通知', n: 1 }),
      expect.objectContaining({ what: '核实记录里写到您的', n: 1 }),
      expect.objectContaining({ what: '谁看过您的密封身份', n: 1 }),
    ]),
  )
  const { files } = expectOk(
    await as<{ files: { name: string; text: string }[] }>('zhang', 'exportMine'),
  )
  const [page, json] = files.map(({ text }) => text)
  for (const words of [
    WORDS,
    '张美兰',
    PHONE,
    '跟王经理说过',
    '我家也是',
    '谢谢张阿姨',
    '上门核实要用',
  ])
    for (const file of [page, json]) expect(file).toContain(words)
  expect(page).not.toMatch(/<script|sample-zhang/)
  expect(json).not.toMatch(/sample-zhang|sealedReporter|phoneSealed|codeHash/)
  expect(JSON.parse(json ?? '').parts.length).toBeGreaterThan(6)
})

it('waits seven days, in which everything goes on and can be taken back', async () => {
  const leaving = expectOk(await as<MyData>('zhang', 'deleteMe'))
  expect(leaving.leavingAt).toBeGreaterThan(Date.now() + 6.9 * DAY)
  expect(expectOk(await as('zhang', 'me'))).toMatchObject({ leavingAt: leaving.leavingAt })
  await cloud.runTimer('people')
  expectOk(await as('zhang', 'detail', { tipId: life.told }, 'tips'))
  expect(expectOk(await as<MyData>('zhang', 'keepMe')).leavingAt).toBeNull()
  expect(await as('zhang', 'keepMe')).toMatchObject({ error: { code: 'Conflict' } })
})

it('deletes the person after that, and counts the same as before', async () => {
  const before = { figures: await figures(), cases: await similar() }
  await past('zhang', 'people', 'deleteMe', {}, 8 * DAY)
  await cloud.runTimer('people')
  await cloud.runTimer('people')
  expect(await figures()).toEqual(before.figures)
  expect((await similar()).map((c) => [c.caseId, c.people])).toEqual(
    before.cases.map((c) => [c.caseId, c.people]),
  )
  expect(await as('zhang', 'me')).toMatchObject({ error: { code: 'Unauthenticated' } })
  const desk = await as<{ tips: { text: string; reporterName: null }[] }>(
    'zhou',
    'open',
    { kind: 'case', id: caseId },
    'cases',
  )
  expect(expectOk(desk).tips[0]).toMatchObject({
    text: '（本人已删除）',
    reporterName: null,
    phone: null,
  })
  expect(
    await as('bao', 'openIdentity', { tipId: life.sealed, reason: '还能看见吗' }),
  ).toMatchObject({ error: { code: 'TooLate' } })
  const log = expectOk(await as<{ rows: object[] }>('admin', 'listAudit', { filter: 'records' }))
  expect(log.rows[0]).toMatchObject({ action: 'data.deleted', who: null })
  expect(expectOk(await as('admin', 'checkAudit'))).toMatchObject({ broken: null })
})

it('meets the same WeChat user as a stranger afterwards', async () => {
  const ask = <T>(noun: string, verb: string, input: object) =>
    cloud.callFunction<Reply<T>>(noun, { verb, input, key: randomUUID() }, 'sample-zhang')
  expect(expectOk(await ask('people', 'me', {}))).toMatchObject({ name: '邻居', agreed: false })
  const mine = expectOk(
    await ask<{ counts: { all: number } }>('tips', 'listMine', { filter: 'all' }),
  )
  expect(mine.counts.all).toBe(0)
})

it('leaves nothing of the person in any collection but the log and keys of two days', async () => {
  await cloud.stop()
  const found: string[] = []
  await withFolder(data, async (database) => {
    for (const { name } of collections) {
      if (['audit', 'requests', 'rates', 'undos'].includes(name)) continue
      for (const document of await documentsOf(database, name)) {
        const text = JSON.stringify(document)
        for (const word of ['张美兰', 'sample-zhang', PHONE, WORDS, '王经理', '张阿姨', '我家也是'])
          if (text.includes(word)) found.push(`${name}: ${word}`)
        if (text.includes(life.photoId)) found.push(`${name}: photo`)
      }
    }
  })
  expect(found).toEqual([])
  cloud = await startLocalCloud({ data })
  await signIn().catch(() => undefined)
})

describe('keeps nothing longer than set', () => {
  const set = {
    sealedMonths: 6,
    reporterMonths: 24,
    declinedPhotoDays: 90,
    invitationDays: 30,
    reminderDays: 90,
    networkDays: 90,
  }

  it('lets an admin set the periods within bounds, and logs the change', async () => {
    expect(expectOk(await as('admin', 'retention'))).toEqual(set)
    expect(await as('admin', 'setRetention', { ...set, sealedMonths: 0 })).toMatchObject({
      error: { code: 'BadInput', fields: { sealedMonths: expect.stringContaining('1 到 36') } },
    })
    expect(await as('zhou', 'setRetention', set)).toMatchObject({ error: { code: 'Forbidden' } })
    expectOk(await as('admin', 'setRetention', { ...set, sealedMonths: 3 }))
    const log = expectOk(
      await as<{ rows: { facts: object[] }[] }>('admin', 'listAudit', { filter: 'records' }),
    )
    expect(log.rows[0]?.facts).toEqual([{ name: 'sealedMonths', words: '6 → 3' }])
  })

  const decline = (tipId: string, ago: number) =>
    past('zhou', 'cases', 'decline', { tipId, reason: '不归报道管', helper: '12345' }, ago)
  const submit = (changes: object, ago: number) =>
    past<{ tipId: string }>(
      'liu',
      'tips',
      'submit',
      { ...aDraft(changes as never), happenedAt: Date.now() - ago },
      ago,
    )
  const sealedRow = async (tipId: string) =>
    expectOk(await as<{ rows: { tipId: string; held: boolean }[] }>('bao', 'listSealed')).rows.find(
      (row) => row.tipId === tipId,
    )

  it('forgets sealed identities months after the matter ended, and not before', async () => {
    const old = await submit({ identity: 'sealed' }, 120 * DAY)
    const young = await submit({ identity: 'sealed' }, 80 * DAY)
    const open = await submit({ identity: 'sealed' }, 120 * DAY)
    await decline(old.tipId, 119 * DAY)
    await decline(young.tipId, 79 * DAY)
    await cloud.runTimer('people')
    expect(await sealedRow(old.tipId)).toMatchObject({ held: false })
    expect(await sealedRow(young.tipId)).toMatchObject({ held: true })
    expect(await sealedRow(open.tipId)).toMatchObject({ held: true })
    // Their own reporter still finds it.
    expectOk(await as('liu', 'detail', { tipId: old.tipId }, 'tips'))
  })

  it('forgets who reported in clear as well, after their longer time', async () => {
    const { tipId } = await submit({}, 800 * DAY)
    await decline(tipId, 790 * DAY)
    await cloud.runTimer('people')
    const desk = await as<{ tips: { reporterName: string | null }[] }>(
      'zhou',
      'open',
      { kind: 'tip', id: tipId },
      'cases',
    )
    expect(expectOk(desk).tips[0]?.reporterName).toBeNull()
  })

  it('drops photos of what was declined, files too', async () => {
    const photoId = await aPhoto(cloud, token.liu ?? '')
    const photos = [{ photoId, source: 'album' }]
    const { tipId } = await submit({ photos }, 100 * DAY)
    await decline(tipId, 95 * DAY)
    interface Shown {
      photos: { url: string }[]
    }
    const shown = async () => expectOk(await as<Shown>('liu', 'detail', { tipId }, 'tips')).photos
    const url = (await shown())[0]?.url ?? ''
    expect((await fetch(url)).status).toBe(200)
    await cloud.runTimer('people')
    expect(await shown()).toEqual([])
    expect((await fetch(url)).status).toBe(404)
  })

  it('forgets invitations nobody used and reminders long sent', async () => {
    await past('admin', 'people', 'inviteStaff', { roles: ['editor'] }, 60 * DAY)
    await cloud.runTimer('people')
    await cloud.stop()
    await withFolder(data, async (database) => {
      expect(await documentsOf(database, 'invitations')).toEqual([])
      const codes = await documentsOf<{ expiresAt: number }>(database, 'signIns')
      expect(codes.every(({ expiresAt }) => expiresAt > Date.now() - 2 * DAY)).toBe(true)
    })
    cloud = await startLocalCloud({ data })
  })
})
