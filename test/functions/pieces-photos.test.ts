import sharp from 'sharp'
import { expectOk, sendPhoto } from '../support/builders'
import { openPieces, type Page, type Pieces, withPhoto } from './pieces-support'

let newsroom: Pieces

beforeAll(async () => {
  newsroom = await openPieces()
}, 60_000)
afterAll(() => newsroom.cloud.stop())

const SIDE = 400
/** A face: a white square in the middle of a green picture. */
const FACE = { left: 160, top: 120, width: 80, height: 100 }
const BOX = { x: 0.38, y: 0.28, w: 0.24, h: 0.29 }

async function aPortrait(): Promise<Buffer> {
  const face = {
    create: { width: FACE.width, height: FACE.height, channels: 3 as const, background: '#fff' },
  }
  return sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#2a5' } })
    .composite([{ input: face, left: FACE.left, top: FACE.top }])
    .withExif({ IFD0: { Copyright: 'planted-owner' } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** A piece with this portrait among the photos of its case. */
async function withPortrait() {
  const sent = await sendPhoto(newsroom.cloud, newsroom.tokens.liu, await aPortrait())
  const { photoId } = sent.value
  const photos = [{ photoId, source: 'camera', takenAt: Date.now() - 3600_000 }]
  const made = await newsroom.verified({ photos })
  const referralId = await newsroom.refer(made.caseId)
  await newsroom.reply(referralId)
  const { pieceId } = await newsroom.begin(made.caseId)
  expectOk(await newsroom.save(pieceId, (draft) => withPhoto(draft, photoId)))
  return { ...made, pieceId, photoId, original: sent.value.url }
}

const photoIn = (page: Page) => {
  const block = page.blocks?.find((one) => one.kind === 'photos')
  return block?.kind === 'photos' ? block.photos[0] : undefined
}

const bytesAt = async (url: string | undefined): Promise<Buffer> =>
  Buffer.from(await (await fetch(new URL(url ?? '', newsroom.cloud.url))).arrayBuffer())

/** The brightest pixel of a stretch of a picture; a face would be white. */
async function brightest(bytes: Buffer, area: typeof FACE): Promise<number> {
  // Cut out first: statistics are of what went in, never of the pipeline.
  const pixels = await sharp(bytes).extract(area).raw().toBuffer()
  return Math.max(...pixels)
}

async function out(pieceId: string, photoId: string, boxes: object[]) {
  expectOk(await newsroom.step('zhou', 'mask', pieceId, { photoId, boxes }))
  await newsroom.checked(pieceId)
  expectOk(await newsroom.step('zhou', 'submit', pieceId))
  expectOk(await newsroom.step('lin', 'approve', pieceId))
  return newsroom.page(pieceId)
}

it('burns the boxes into the served pixels, of the thumbnail too', async () => {
  const { pieceId, photoId } = await withPortrait()
  const photo = photoIn(await out(pieceId, photoId, [BOX]))
  const served = await bytesAt(photo?.url)
  expect(await brightest(served, FACE)).toBeLessThan(60)
  expect(await brightest(served, { left: 10, top: 10, width: 60, height: 60 })).toBeGreaterThan(120)
  const thumb = await bytesAt(photo?.thumbUrl)
  expect(await brightest(thumb, { left: 135, top: 105, width: 30, height: 50 })).toBeLessThan(60)
  expect(served.toString('latin1')).not.toContain('planted-owner')
  expect((await sharp(served).metadata()).exif).toBeUndefined()
})

it('never hands out the original, whatever is asked', async () => {
  const { pieceId, photoId, original } = await withPortrait()
  const page = await out(pieceId, photoId, [BOX])
  const asked = await Promise.all([
    newsroom.cloud.call('pieces', 'list', {}),
    newsroom.cloud.call('pieces', 'export', { pieceId }, { token: newsroom.tokens.zhou }),
  ])
  const name = new URL(original, newsroom.cloud.url).pathname.split('/').pop() ?? ''
  expect(name).not.toBe('')
  const whole = JSON.stringify([page, asked])
  expect(whole).not.toContain(name)
  expect(whole).not.toContain(photoId)
  const served = await bytesAt(photoIn(page)?.url)
  expect(served.equals(await bytesAt(original))).toBe(false)
})

it('takes “nothing to black out” for a decision, and publishes a copy all the same', async () => {
  const { pieceId, photoId, original } = await withPortrait()
  const page = await out(pieceId, photoId, [])
  expect(await brightest(await bytesAt(photoIn(page)?.url), FACE)).toBeGreaterThan(240)
  expect(photoIn(page)?.url.split('?')[0]).not.toBe(original.split('?')[0])
  expect((await newsroom.now('zhou', pieceId)).facts.photos[0]?.masked?.boxes).toEqual([])
})

it('keeps the copy of an edition when the photo is looked over again', async () => {
  const { pieceId, photoId } = await withPortrait()
  const before = await bytesAt(photoIn(await out(pieceId, photoId, [BOX]))?.url)
  expectOk(await newsroom.step('zhou', 'mask', pieceId, { photoId, boxes: [] }))
  expect((await newsroom.now('zhou', pieceId)).state).toBe('changed')
  const after = await bytesAt(photoIn(await newsroom.page(pieceId))?.url)
  expect(after.equals(before)).toBe(true)
})

it('takes what was handed in back when a photo is looked over again', async () => {
  const { pieceId, photoId } = await withPortrait()
  expectOk(await newsroom.step('zhou', 'mask', pieceId, { photoId, boxes: [BOX] }))
  expectOk(await newsroom.step('zhou', 'submit', pieceId))
  expectOk(await newsroom.step('chen', 'mask', pieceId, { photoId, boxes: [] }))
  expect((await newsroom.reasons('lin', pieceId)).join()).toContain('还没送审')
  expect((await newsroom.reasons('chen', pieceId)).join()).toContain('写的人不能自己批')
})

it('prints no photo of another case', async () => {
  const [one, other] = [await withPortrait(), await withPortrait()]
  const stolen = await newsroom.save(one.pieceId, (draft) => withPhoto(draft, other.photoId))
  expect(stolen).toMatchObject({ error: { code: 'BadInput' } })
  const look = { photoId: other.photoId, boxes: [] }
  expect(await newsroom.step('zhou', 'mask', one.pieceId, look)).toMatchObject({
    error: { code: 'BadInput' },
  })
})

it.each([
  [{ x: 0.9, y: 0.9, w: 0.5, h: 0.5 }, true],
  [{ x: -0.1, y: 0, w: 0.5, h: 0.5 }, false],
  [{ x: 0, y: 0, w: 0, h: 0.5 }, false],
  [{ x: 0, y: 0, w: 2, h: 0.5 }, false],
])('cuts a box at the edge and refuses one that is none: %j', async (box, fits) => {
  const { pieceId, photoId } = await withPortrait()
  const reply = await newsroom.step('zhou', 'mask', pieceId, { photoId, boxes: [box] })
  expect(reply.ok).toBe(fits)
})
