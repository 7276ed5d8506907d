import { randomUUID } from 'node:crypto'
import exifr from 'exifr'
import sharp from 'sharp'
import type { Reply } from '../../core/kit/errors'
import { MAX_PART_BYTES, MAX_PHOTO_BYTES } from '../../core/photos/photo'
import { aPicture, expectOk, sendPhoto } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
let liu: string

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  liu = await cloud.signInAs('liu')
})
afterAll(() => cloud.stop())

/** Twelve megapixels with a place in EXIF and XMP, as a phone makes them. */
async function phonePicture(): Promise<Buffer> {
  const exif = {
    IFD0: { Make: 'PhoneMaker', Model: 'P-1', Copyright: 'SECRET-OWNER' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '30/1 15/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '120/1 9/1 0/1',
    },
  }
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const
  return sharp({ create: { width: 4032, height: 3024, channels: 3, background: '#888', noise } })
    .withExif(exif)
    .withXmp?.('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>SECRET-XMP</rdf></x:xmpmeta>')
    .jpeg({ quality: 85 })
    .toBuffer() as Promise<Buffer>
}

it('serves a 12-megapixel photo with a place without a byte of metadata', async () => {
  const original = await phonePicture()
  expect((await exifr.gps(original))?.latitude).toBeCloseTo(30.25)
  const sent = await sendPhoto(cloud, liu, original)
  expect(sent.ok).toBe(true)
  const served = Buffer.from(await (await fetch(sent.value.url)).arrayBuffer())
  const { exif, xmp, iptc, icc, width = 0, height = 0 } = await sharp(served).metadata()
  expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
  expect(Math.max(width, height)).toBe(1600)
  expect(await exifr.parse(served, true)).toBeUndefined()
  for (const secret of ['SECRET', 'PhoneMaker', 'Exif', 'GPS'])
    expect(served.includes(secret)).toBe(false)
}, 60_000)

/** A photo in parts, as the gateway's limit of a request asks for; answers in their order. */
async function sendInParts(bytes: Buffer, order: readonly number[], key = randomUUID()) {
  const answers = []
  for (const part of order) {
    const from = part * MAX_PART_BYTES
    const piece = bytes.subarray(from, from + MAX_PART_BYTES)
    const headers = {
      authorization: `Bearer ${liu}`,
      'idempotency-key': key,
      'content-range': `bytes ${from}-${from + piece.length - 1}/${bytes.length}`,
    }
    const body = new Uint8Array(piece)
    const reply = await fetch(`${cloud.url}/api/photos`, { method: 'POST', headers, body })
    answers.push((await reply.json()) as Reply<{ photoId?: string; received?: number }>)
  }
  return answers.map(expectOk)
}

describe('a photo too large for one request', () => {
  let large: Buffer
  beforeAll(async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    large = await sharp({
      create: { width: 4032, height: 3024, channels: 3, background: '#888', noise },
    })
      .jpeg({ quality: 88 })
      .toBuffer()
    expect(large.length).toBeGreaterThan(2 * MAX_PART_BYTES)
    expect(large.length).toBeLessThan(MAX_PHOTO_BYTES)
  }, 60_000)

  it('arrives in parts, whatever their order, and is one photo however often they come', async () => {
    const key = randomUUID()
    const [first, second, last, again] = await sendInParts(large, [1, 0, 2, 2], key)
    expect([first?.received, second?.received]).toEqual([2 * MAX_PART_BYTES, MAX_PART_BYTES])
    expect(last?.photoId).toBeTruthy()
    expect(again?.photoId).toBe(last?.photoId)
  }, 60_000)

  it('is no photo while a part is missing', async () => {
    const answers = await sendInParts(large, [0, 2])
    expect(answers.map(({ photoId }) => photoId)).toEqual([undefined, undefined])
  })

  it.each(['bytes 0-9/5', 'bytes 5-2/100', 'bytes 0-99/20000000', 'all of it'])(
    'is refused in a sentence with a part that says %s',
    async (range) => {
      const headers = {
        authorization: `Bearer ${liu}`,
        'idempotency-key': randomUUID(),
        'content-range': range,
      }
      const reply = await fetch(`${cloud.url}/api/photos`, { method: 'POST', headers, body: 'x' })
      expect(reply.status).toBe(400)
    },
  )
})

it('turns a picture upright instead of trusting its orientation tag', async () => {
  const lying = await sharp(await aPicture(80, 40))
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const sent = await sendPhoto(cloud, liu, lying)
  expect([sent.value.width, sent.value.height]).toEqual([40, 80])
})

it('refuses a 256-megapixel PNG in a sentence', async () => {
  const bomb = await sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const sent = await sendPhoto(cloud, liu, bomb)
  expect(sent).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  expect(sent.error?.message).toMatch(/尺寸太大/)
}, 60_000)

it.each([
  [
    'a script with a picture name',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  ],
  ['an empty file', Buffer.alloc(0)],
  ['a picture cut in half', Buffer.from('ffd8ffe000104a464946', 'hex')],
])('refuses %s', async (_, bytes) => {
  const sent = await sendPhoto(cloud, liu, bytes)
  expect(sent).toMatchObject({ ok: false, error: { code: 'BadInput' } })
})

it('drops what hangs behind the picture', async () => {
  const polyglot = Buffer.concat([
    await aPicture(),
    Buffer.from('PK\u0003\u0004 hidden archive SECRET'),
  ])
  const sent = await sendPhoto(cloud, liu, polyglot)
  const served = Buffer.from(await (await fetch(sent.value.url)).arrayBuffer())
  expect(served.includes('SECRET')).toBe(false)
})

it('takes a mini program upload, re-encodes it and deletes the original', async () => {
  const fileId = await cloud.upload('incoming/abc123.jpg', await phonePicture(), 'sample-liu')
  const ask = { verb: 'accept', input: { fileId }, key: 'k'.repeat(20) }
  const reply = await cloud.callFunction<{ ok: true; value: { url: string } }>(
    'photos',
    ask,
    'sample-liu',
  )
  const served = Buffer.from(await (await fetch(reply.value.url)).arrayBuffer())
  expect(await exifr.parse(served, true)).toBeUndefined()
  const again = await cloud.callFunction<{ ok: boolean }>(
    'photos',
    { ...ask, key: 'j'.repeat(20) },
    'sample-liu',
  )
  expect(again.ok).toBe(false)
}, 60_000)

it.each([
  'cloud://x/photos/ph_1.jpg',
  'cloud://x/incoming/../photos/a.jpg',
  'https://x/a.jpg',
  'cloud://x/incoming/a.svgx1',
])('refuses %s as an upload', async (fileId) => {
  const reply = await cloud.callFunction<{ ok: boolean; error: { code: string } }>(
    'photos',
    { verb: 'accept', input: { fileId }, key: 'q'.repeat(20) },
    'sample-liu',
  )
  expect(reply).toMatchObject({ ok: false, error: { code: 'BadInput' } })
})

it('asks the platform to look at every picture and believes only the platform', async () => {
  const sent = await sendPhoto(cloud, liu, await aPicture(90, 90))
  expect(sent.ok).toBe(true)
  const asked = (await cloud.openapiCalls()).filter((c) => c.api.includes('mediaCheckAsync'))
  expect(asked.length).toBeGreaterThan(0)
  const forged = { Event: 'wxa_media_check', trace_id: 'any', result: { suggest: 'pass' } }
  const reply = await cloud.callFunction<{ ok: boolean; error: { code: string } }>(
    'moderation',
    forged,
    'sample-liu',
  )
  expect(reply).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  expectOk(await cloud.call('people', 'me', {}, { token: liu }))
})
