import { aDraft, aPhoto, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
let liu: string

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  liu = await cloud.signInAs('liu')
})
afterAll(() => cloud.stop())

const send = async (changes: Record<string, unknown> = {}) =>
  expectOk(
    await cloud.call<{ tipId: string; code: string; number: string }>(
      'tips',
      'submit',
      aDraft(changes),
      { token: liu },
    ),
  )

it('opens the status by its secret code without signing in, forgiving how it was typed', async () => {
  const { code, number } = await send()
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`
  const status = expectOk(
    await cloud.call<{ number: string; status: string }>('tips', 'lookup', { code: typed }),
  )
  expect(status).toMatchObject({ number, status: 'received' })
})

it('shows nothing that tells who reported', async () => {
  const { code } = await send({ text: '张阿姨说三号楼的电梯又停了，我是刘桂芳' })
  const status = expectOk(await cloud.call('tips', 'lookup', { code }))
  const shown = JSON.stringify(status)
  for (const secret of ['刘桂芳', 'sample-liu', 'p_', '张阿姨', '3 号楼', code]) {
    expect(shown.replace(/"title":"[^"]*"/, '')).not.toContain(secret)
  }
})

it('opens nothing by the short number', async () => {
  const { number } = await send()
  const reply = await cloud.call('tips', 'lookup', { code: `0000${number.replace('-', '')}` })
  expect(reply).toMatchObject({ ok: false, error: { code: 'NotFound' } })
})

it('slows down somebody who guesses codes', async () => {
  const replies = []
  for (let i = 0; i < 15; i += 1)
    replies.push(await cloud.call('tips', 'lookup', { code: `AAAA${1000 + i}` }))
  const codes = replies.map((r) => (r.ok ? 'ok' : r.error.code))
  expect(codes.at(-1)).toBe('TooMany')
})

it('puts what was added into the conversation and on the desk list', async () => {
  const { tipId } = await send()
  const photos = [{ photoId: await aPhoto(cloud, liu), source: 'album' }]
  const detail = expectOk(
    await cloud.call<{ messages: { text: string; photos: unknown[]; readByOther: boolean }[] }>(
      'tips',
      'addMessage',
      { tipId, text: '停的时间是 8 号和 10 号上午', photos },
      { token: liu },
    ),
  )
  expect(detail.messages).toHaveLength(1)
  expect(detail.messages[0]).toMatchObject({
    text: '停的时间是 8 号和 10 号上午',
    readByOther: false,
  })
  expect(detail.messages[0]?.photos).toHaveLength(1)
})

it('adds photos that were still on the phone, never over nine', async () => {
  const { tipId } = await send({ photosToCome: 1 })
  const one = async () => ({ photoId: await aPhoto(cloud, liu), source: 'camera' })
  const detail = expectOk(
    await cloud.call<{ photos: unknown[] }>(
      'tips',
      'addPhotos',
      { tipId, photos: [await one()] },
      { token: liu },
    ),
  )
  expect(detail.photos).toHaveLength(1)
  const nine = await Promise.all(Array.from({ length: 9 }, one))
  const reply = await cloud.call('tips', 'addPhotos', { tipId, photos: nine }, { token: liu })
  expect(reply).toMatchObject({ ok: false, error: { code: 'BadInput' } })
})

it('tells before sending what the public would see and who receives it', async () => {
  const draft = aDraft({ text: '王经理电话 13800138000 说 302 室漏水' })
  const preview = expectOk(
    await cloud.call<{
      hidden: { kind: string }[]
      receivers: { who: string }[]
      publicPlace: string
    }>('tips', 'preview', draft, { token: liu }),
  )
  expect(preview.hidden.map((h) => h.kind)).toEqual(['姓名', '手机号', '门牌'])
  expect(preview.receivers[0]?.who).toBe('编辑部')
  expect(preview.publicPlace).not.toContain('3 号楼')
})
