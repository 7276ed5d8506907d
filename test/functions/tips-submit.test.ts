import { randomUUID } from 'node:crypto'
import { aDraft, aPhoto, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

interface Receipt {
  tipId: string
  number: string
  code: string
  dueAt: number
  createdAt: number
}

let cloud: LocalCloud
let liu: string
let zhang: string
let zhou: string

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  ;[liu, zhang, zhou] = (await Promise.all(['liu', 'zhang', 'zhou'].map(cloud.signInAs))) as [
    string,
    string,
    string,
  ]
})
afterAll(() => cloud.stop())

const submit = (input: object, token: string, key: string = randomUUID()) =>
  cloud.call<Receipt>('tips', 'submit', input, { token, key })

it('gives a receipt with a short number, a secret code and a deadline', async () => {
  const receipt = expectOk(await submit(aDraft(), liu))
  expect(receipt.number).toMatch(/^\d{4}-\d{2,}$/)
  expect(receipt.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(receipt.dueAt).toBeGreaterThan(receipt.createdAt)
})

it('makes one tip of five sends with the same key, also when they race', async () => {
  const key = randomUUID()
  const draft = aDraft({ text: '三单元门禁坏了三天，谁都能进来' })
  const replies = await Promise.all(Array.from({ length: 5 }, () => submit(draft, liu, key)))
  const ids = new Set(replies.map((r) => expectOk(r).tipId))
  const codes = new Set(replies.map((r) => expectOk(r).code))
  expect([ids.size, codes.size]).toEqual([1, 1])
  const again = expectOk(await submit(draft, liu, key))
  expect(ids.has(again.tipId)).toBe(true)
})

it('refuses the same key with other words', async () => {
  const key = randomUUID()
  expectOk(await submit(aDraft(), liu, key))
  const reply = await submit(aDraft({ text: '换了一段话说另一件事' }), liu, key)
  expect(reply).toMatchObject({ ok: false, error: { code: 'Conflict' } })
})

it('never gives a number twice to people who send at the same moment', async () => {
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, i) => submit(aDraft({ text: `第 ${i} 盏楼道灯坏了` }), zhang)),
  )
  expect(new Set(replies.map((r) => expectOk(r).number)).size).toBe(8)
})

it('names the field in a Chinese sentence when something is missing, and keeps nothing', async () => {
  const before = expectOk(
    await cloud.call<{ counts: { all: number } }>(
      'tips',
      'listMine',
      { filter: 'all' },
      { token: zhang },
    ),
  )
  const reply = await submit(aDraft({ text: '坏', place: {} }), zhang)
  expect(reply.ok).toBe(false)
  if (reply.ok) return
  expect(reply.error.code).toBe('BadInput')
  expect(Object.keys(reply.error.fields ?? {}).sort()).toEqual(['place.communityId', 'text'])
  for (const sentence of Object.values(reply.error.fields ?? {}))
    expect(sentence).toMatch(/[\u4e00-\u9fff]/)
  const after = expectOk(
    await cloud.call<{ counts: { all: number } }>(
      'tips',
      'listMine',
      { filter: 'all' },
      { token: zhang },
    ),
  )
  expect(after.counts.all).toBe(before.counts.all)
})

it('runs the four-hour clock when somebody may be in danger', async () => {
  const receipt = expectOk(await submit(aDraft({ text: '老人被困在电梯里十分钟才出来' }), liu))
  expect(receipt.dueAt - receipt.createdAt).toBe(4 * 3600_000)
})

it('lets only people who may record enter a tip for somebody else', async () => {
  const dictation = { teller: '三楼王奶奶', channel: 'visit', consent: true }
  expectOk(await submit(aDraft({ dictation }), liu))
  const reply = await submit(aDraft({ dictation }), zhang)
  expect(reply).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
})

it('takes only photos of the sender that belong to nothing yet', async () => {
  const photoId = await aPhoto(cloud, liu)
  const photos = [{ photoId, source: 'camera', takenAt: Date.now() }]
  const stolen = await submit(aDraft({ photos }), zhang)
  expect(stolen).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  expectOk(await submit(aDraft({ photos }), liu))
  const twice = await submit(aDraft({ photos }), liu)
  expect(twice).toMatchObject({ ok: false, error: { code: 'BadInput' } })
})

it('keeps a risky text for editors, as blocked, and tells the newsroom all the same', async () => {
  const { tipId } = expectOk(await submit(aDraft({ text: '楼下有人办假证，满墙都是电话' }), liu))
  const detail = expectOk(
    await cloud.call<{ status: string }>('tips', 'detail', { tipId }, { token: liu }),
  )
  expect(detail.status).toBe('declined')
  const asked = (await cloud.openapiCalls()).filter((c) => c.api.includes('msgSecCheck'))
  expect(asked.length).toBeGreaterThan(0)
})

it('withdraws until accepted, and an editor may bring it back only with a reason', async () => {
  const { tipId } = expectOk(await submit(aDraft(), zhang))
  const gone = expectOk(
    await cloud.call<{ mayWithdraw: boolean }>('tips', 'withdraw', { tipId }, { token: zhang }),
  )
  expect(gone.mayWithdraw).toBe(false)
  const again = await cloud.call('tips', 'withdraw', { tipId }, { token: zhang })
  expect(again).toMatchObject({ ok: false, error: { code: 'Conflict' } })
  const other = await cloud.call('tips', 'detail', { tipId }, { token: zhou })
  expect(other).toMatchObject({ ok: false, error: { code: 'NotFound' } })
})
