/** @jest-environment node */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Door, openDoor } from '../../support/door'

type Draft = { text: string }
type Sent = Draft & { photos: number }
type Box = import('@src/cloud/outbox').Outbox<Draft, Sent, { tipId: string }>

let door: Door
let makeBox: (slot: string) => Box

beforeAll(async () => {
  door = await openDoor()
  process.env.TARO_ENV = 'weapp'
  process.env.TARO_APP_API = door.url
  const { call } = await import('@src/cloud/call')
  const { tipsApi } = await import('@core/tips/api')
  const { Outbox } = await import('@src/cloud/outbox')
  makeBox = (slot) =>
    new Outbox<Draft, Sent, { tipId: string }>({
      slot,
      seal: (draft, photos) => ({ ...draft, photos: photos.filter((p) => p.photoId).length }),
      submit: (input, key) => call(tipsApi.submit, input as never, { key }),
      follow: ({ tipId }, photo, key) =>
        call(tipsApi.addPhotos, { tipId, photos: [photo.photoId] } as never, { key }),
    })
})
beforeEach(() => {
  door.knocks.length = 0
})
afterAll(() => door.close())

const receipt = { ok: true, value: { tipId: 't1' } }
const sent = (verb: string) => door.knocks.filter((knock) => knock.path === `/api/tips/${verb}`)
const until = async (done: () => boolean) => {
  for (let left = 100; left > 0 && !done(); left -= 1) await new Promise((r) => setTimeout(r, 20))
}

function aPhoto(name: string) {
  const picture = path.join(tmpdir(), `lianxian-${process.pid}-${name}.jpg`)
  writeFileSync(picture, 'a picture')
  return { picture, source: 'camera' as const, takenAt: 1 }
}

it('keeps several drafts on the device until somebody goes on with them', () => {
  const box = makeBox('several')
  const first = box.begin({ text: '电梯' })
  box.begin({ text: '垃圾' })
  box.write(first, { text: '电梯又坏了' })
  const again = makeBox('several').store.getState().items
  expect(again.map((item) => item.draft.text)).toEqual(['垃圾', '电梯又坏了'])
})

it('makes one tip of a button pressed twice', async () => {
  door.answers = () => receipt
  const box = makeBox('twice')
  const id = box.begin({ text: '电梯' })
  await expect(Promise.all([box.send(id), box.send(id)])).resolves.toHaveLength(2)
  expect(sent('submit')).toHaveLength(1)
  await until(() => box.store.getState().items.length === 0)
  expect(makeBox('twice').store.getState().items).toEqual([])
})

it('goes out after a restart under the key and with the words of the first try', async () => {
  door.answers = () => 'hang up'
  const before = makeBox('restart')
  const id = before.begin({ text: '电梯' })
  await expect(before.send(id)).rejects.toMatchObject({ code: 'Unavailable' })
  before.write(id, { text: '改过的话' })

  door.answers = () => receipt
  await makeBox('restart').resume()
  const keys = new Set(sent('submit').map((knock) => knock.key))
  expect(keys.size).toBe(1)
  expect(new Set(sent('submit').map((knock) => knock.body))).toEqual(
    new Set([JSON.stringify({ text: '电梯', photos: 0 })]),
  )
})

it('lets what was refused be put right and sends it under a new key', async () => {
  door.answers = () => ({
    ok: false,
    error: { code: 'BadInput', message: '再写几个字', fields: { text: '再写几个字' } },
  })
  const box = makeBox('refused')
  const id = box.begin({ text: '电' })
  await expect(box.send(id)).rejects.toMatchObject({ code: 'BadInput' })
  expect(box.find(id)?.trouble?.fields).toEqual({ text: '再写几个字' })
  box.write(id, { text: '电梯停了' })
  door.answers = () => receipt
  await box.send(id)
  const [first, second] = sent('submit')
  expect(second?.key).not.toBe(first?.key)
  expect(second?.body).toContain('电梯停了')
})

it('sends the words first when a photo fails, and the photo once it can', async () => {
  let photosWork = false
  door.answers = ({ path: at }) => {
    if (at !== '/api/photos') return receipt
    return photosWork ? { ok: true, value: { photoId: 'p1' } } : 'hang up'
  }
  const box = makeBox('follow')
  const id = box.begin({ text: '电梯' })
  await box.addPhotos(id, [aPhoto('one')])
  await box.send(id)
  await until(() => sent('submit').length === 1)
  expect(sent('submit')[0]?.body).toBe(JSON.stringify({ text: '电梯', photos: 0 }))
  await until(() => door.knocks.filter((k) => k.path === '/api/photos').length >= 3)

  photosWork = true
  await until(() => box.store.getState().items.length === 0 || sent('addPhotos').length > 0)
  await box.resume()
  await until(() => box.store.getState().items.length === 0)
  expect(sent('addPhotos')).toHaveLength(1)
  expect(sent('addPhotos')[0]?.body).toBe(JSON.stringify({ tipId: 't1', photos: ['p1'] }))
  expect(box.store.getState().items).toEqual([])
})
