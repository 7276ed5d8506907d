import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { PRIVACY_VERSION } from '../../core/people/data/consent'
import type { LocalCloud, Reply } from './local-cloud'

/** A tip as an informant would send it; tests change only what they are about. */
export const aDraft = (changes: Record<string, unknown> = {}) => ({
  categoryId: 'elevator',
  text: '3 号楼 2 单元电梯这周停了四次，老人下不了楼',
  place: { communityId: 'wutongli', building: '3 号楼 2 单元' },
  happenedAt: Date.now() - 3600_000,
  photos: [],
  knownBy: 'saw',
  hopes: ['date'],
  identity: 'hidden',
  ...changes,
})

/** The value of a reply that has to be a success. */
export function expectOk<T>(reply: Reply<T>): T {
  if (!reply.ok)
    throw new Error(
      `${reply.error.code}: ${reply.error.message} ${JSON.stringify(reply.error.fields)}`,
    )
  return reply.value
}

/** A picture of one colour, as JPEG. */
export const aPicture = (width = 64, height = 48): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#5a8' } })
    .jpeg()
    .toBuffer()

interface Sent {
  ok: boolean
  value: { photoId: string; url: string; width: number; height: number }
  error?: { code: string; message: string }
}

/** `POST /api/photos`, as the web page does. */
export async function sendPhoto(
  cloud: LocalCloud,
  token: string,
  bytes: Buffer,
  key: string = randomUUID(),
): Promise<Sent> {
  const reply = await fetch(`${cloud.url}/api/photos`, {
    method: 'POST',
    headers: {
      'content-type': 'image/jpeg',
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
    },
    body: new Uint8Array(bytes),
  })
  return (await reply.json()) as Sent
}

/** An accepted photo of this person. */
export async function aPhoto(cloud: LocalCloud, token: string): Promise<string> {
  const sent = await sendPhoto(cloud, token, await aPicture())
  if (!sent.ok) throw new Error(sent.error?.message)
  return sent.value.photoId
}

/** Somebody with their own WeChat agrees to the privacy text, as before what they first send (S4). */
export async function agrees(cloud: LocalCloud, openid: string): Promise<void> {
  const data = { verb: 'agree', input: { version: PRIVACY_VERSION }, key: randomUUID() }
  expectOk(await cloud.callFunction<Reply>('people', data, openid))
}
