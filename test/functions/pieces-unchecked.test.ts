import sharp from 'sharp'
import { expectOk, sendPhoto } from '../support/builders'
import { openPieces, type Pieces, withPhoto } from './pieces-support'

/** How long the platform takes to look at a photo: longer than a piece takes to be handed in. */
const DELAY = 3000

let newsroom: Pieces

beforeAll(async () => {
  process.env.LIANXIAN_MEDIA_DELAY_MS = String(DELAY)
  newsroom = await openPieces()
}, 60_000)
afterAll(async () => {
  delete process.env.LIANXIAN_MEDIA_DELAY_MS
  await newsroom.cloud.stop()
})

/** What the local platform finds unfit (local-cloud/openapi/picture-rule.ts). */
const unfit = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#f0f' } })
    .jpeg()
    .toBuffer()

async function refused(pieceId: string, words: string) {
  const reply = await newsroom.step('lin', 'approve', pieceId)
  expect(reply).toMatchObject({ ok: false, error: { code: 'Blocked' } })
  expect(await newsroom.reasons('lin', pieceId)).toEqual([words])
  const open = await newsroom.cloud.call('pieces', 'open', { pieceId })
  expect(open).toMatchObject({ ok: false, error: { code: 'NotFound' } })
}

it('is refused while the platform still looks at a photo, and when it finds it unfit', async () => {
  const sent = await sendPhoto(newsroom.cloud, newsroom.tokens.liu, await unfit())
  const { photoId } = sent.value
  const photos = [{ photoId, source: 'camera', takenAt: Date.now() - 3600_000 }]
  const { caseId } = await newsroom.verified({ photos })
  await newsroom.reply(await newsroom.refer(caseId))
  const { pieceId } = await newsroom.begin(caseId)
  expectOk(await newsroom.save(pieceId, (draft) => withPhoto(draft, photoId)))
  expectOk(await newsroom.step('zhou', 'mask', pieceId, { photoId, boxes: [] }))
  expectOk(await newsroom.step('zhou', 'submit', pieceId))
  await refused(pieceId, '平台还在查一张照片，过一会儿再发')
  await newsroom.checked(pieceId)
  await refused(pieceId, '有一张照片没通过平台检查，换一张')
})
