import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { reEncode } from '../../cloudfunctions/kit/re-encode'
import { aDraft, expectOk, sendPhoto } from '../../test/support/builders'
import { startLocalCloud } from '../../test/support/local-cloud'
import { type Figure, figure, median, timed } from './figure'

const TIMES = 7
const PHOTOS = 3

/** A 12-megapixel JPEG with detail in it, as a phone sends. */
const picture = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 4032,
      height: 3024,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg({ quality: 85 })
    .toBuffer()

/** Three photos and a tip, from the door to the receipt, beside the re-encoding alone. */
export async function measureTipWithPhotos(): Promise<Figure[]> {
  const bytes = await picture()
  const cloud = await startLocalCloud({ sample: 'people' })
  try {
    const token = await cloud.signInAs('liu')
    const submit = async () => {
      const sent = await Promise.all(
        Array.from({ length: PHOTOS }, () => sendPhoto(cloud, token, bytes)),
      )
      const photos = sent.map((s) => ({ photoId: s.value.photoId, source: 'camera' }))
      expectOk(await cloud.call('tips', 'submit', aDraft({ photos }), { token, key: randomUUID() }))
    }
    await submit()
    await reEncode(bytes)
    const whole: number[] = []
    const alone: number[] = []
    for (let i = 0; i < TIMES; i += 1) {
      alone.push(
        ...(await timed(1, () =>
          Promise.all(Array.from({ length: PHOTOS }, () => reEncode(bytes))),
        )),
      )
      whole.push(...(await timed(1, submit)))
    }
    return [
      figure('tip with 3 photos, door to receipt (ms)', median(whole), median(alone), '≤ 1.3'),
    ]
  } finally {
    await cloud.stop()
  }
}
