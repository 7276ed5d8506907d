import path from 'node:path'
import { openPieces, PARTY, type Pieces, SAID } from '../functions/pieces-support'
import { cloudWx } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'

const dist = path.resolve(__dirname, '../../dist/weapp')

let newsroom: Pieces
beforeAll(async () => {
  newsroom = await openPieces()
}, 60_000)
afterAll(() => newsroom.cloud.stop())

async function open(url: string, openid: string): Promise<Host> {
  const host = new Host(dist, { wx: { cloud: cloudWx(newsroom.cloud, openid, new Map()) } })
  await host.launch(url)
  return host
}

it('opens a piece for somebody who never signed in, and counts them once', async () => {
  const { pieceId } = await newsroom.published()
  const host = await open(`/pages/pieces/piece/index?id=${pieceId}`, 'a-passer-by')
  await host.until(() => host.text().includes(SAID))
  expect(host.text()).toMatch(/居民说[\s\S]*原话转述[\s\S]*拍摄于 \d+月\d+日/)
  expect(host.text()).toContain(`${PARTY}说`)
  await host.until(() => host.text().includes('1 人看过'))
  const drawn = host.all(
    ({ tag, attr }) => tag === 'image' && /files\/pieces\/pp_/.test(String(attr.src)),
  )
  expect(drawn.length).toBeGreaterThan(0)
})

it('tells a reader of a correction on the list, until they have heard it', async () => {
  const { pieceId } = await newsroom.published()
  const first = await open(`/pages/pieces/piece/index?id=${pieceId}`, 'a-reader')
  await first.until(() => first.text().includes('1 人看过'))
  await newsroom.save(pieceId, (draft) => ({
    ...draft,
    title: '电梯停了三次',
    correction: '次数写错了，是三次',
  }))
  await newsroom.step('zhou', 'submit', pieceId)
  await newsroom.step('lin', 'approve', pieceId)

  const list = await open('/pages/pieces/list/index', 'a-reader')
  await list.until(() => list.text().includes('次数写错了，是三次'))
  await list.tap(list.byText('知道了'))
  await list.until(() => !list.text().includes('您看过的'))
  const again = await open('/pages/pieces/list/index', 'a-reader')
  await again.until(() => again.text().includes('电梯停了三次'))
  expect(again.text()).not.toContain('您看过的')
})
