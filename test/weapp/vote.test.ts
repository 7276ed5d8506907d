import path from 'node:path'
import { marks, openVotes, optionIds, SETTLED, type Votes } from '../functions/votes-support'
import { expectOk } from '../support/builders'
import { cloudWx } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'

const dist = path.resolve(__dirname, '../../dist/weapp')

/** DESIGN §10 allows 1 KB for a tap; less, so that a longer word does not break it. */
const BUDGET = { calls: 2, bytes: 900 }

let votes: Votes
/** Words drawn on the card that is passed on. */
const drawn: string[] = []

beforeAll(async () => {
  votes = await openVotes()
})
afterAll(() => votes.cloud.stop())

function canvasWx() {
  const pen = { fillRect: () => undefined, fillText: (words: string) => drawn.push(words) }
  return {
    createOffscreenCanvas: () => ({ getContext: () => pen }),
    canvasToTempFilePath: ({ success }: { success?: (r: object) => void }) => {
      success?.({ tempFilePath: 'wxfile://tmp/card.png' })
      return Promise.resolve({ tempFilePath: 'wxfile://tmp/card.png' })
    },
  }
}

async function open(openid: string, themeId: string): Promise<Host> {
  const wx = { cloud: cloudWx(votes.cloud, openid, new Map()), ...canvasWx() }
  const host = new Host(dist, { wx })
  await host.launch(`/pages/votes/theme/index?id=${themeId}`)
  await host.until(() => host.text().includes('长寿面家宴'))
  return host
}

/** What setData cost from here to the moment the condition holds. */
async function costOf(host: Host, tap: () => Promise<void>, holds: () => boolean) {
  await host.settle()
  const before = host.setDataLog.length
  await tap()
  await host.until(holds)
  const spent = host.setDataLog.slice(before)
  return { calls: spent.length, bytes: spent.reduce((sum, { bytes }) => sum + bytes, 0) }
}

it('opens a theme and votes, each tap within two setData calls and 1 KB', async () => {
  const theme = await votes.theme()
  const { themeId, closesAt } = theme.row
  const host = await open('sample-liu', themeId)
  const tick = await costOf(
    host,
    () => host.tap(host.byLabel('长寿面家宴')),
    () => host.text().includes('已选1'),
  )
  const vote = await costOf(
    host,
    () => host.tap(host.byText('投票')),
    () => host.text().includes('投好了'),
  )
  console.log('setData per tap', { tick, vote })
  for (const { calls, bytes } of [tick, vote]) {
    expect(calls).toBeLessThanOrEqual(BUDGET.calls)
    expect(bytes).toBeLessThanOrEqual(BUDGET.bytes)
  }
  const after = await votes.see('sample-liu', themeId, closesAt + SETTLED)
  expect(marks(after)).toMatchObject({ 长寿面家宴: 1, 修修补补便民日: 0 })
})

it('passes the vote on with a picture that tells no number of votes', async () => {
  const theme = await votes.theme()
  const { themeId } = theme.row
  const [a = ''] = optionIds(theme)
  expectOk(await votes.cast('sample-zhou', themeId, [a]))
  drawn.length = 0
  const host = await open('sample-liu', themeId)
  await host.until(() => drawn.length > 0)
  const share = (
    host.top as unknown as { onShareAppMessage: (o: object) => object }
  ).onShareAppMessage({ from: 'button' })
  expect(share).toMatchObject({
    title: '敬老月活动，您想办哪一场？',
    path: `/pages/votes/theme/index?id=${themeId}`,
    imageUrl: 'wxfile://tmp/card.png',
  })
  expect(drawn.join()).toContain('长寿面家宴')
  expect(drawn.join()).not.toMatch(/\d+ ?(票|人)/)
})

it('shows the result and both roads once it is counted', async () => {
  const theme = await votes.theme({ most: 1 })
  const { themeId, closesAt } = theme.row
  const [a = '', b = ''] = optionIds(theme)
  await votes.resident('w-one')
  expectOk(await votes.cast('sample-liu', themeId, [a]))
  expectOk(await votes.cast('w-one', themeId, [b]))
  expectOk(await votes.cast('sample-zhou', themeId, [a]))
  await votes.see('sample-liu', themeId, closesAt + SETTLED)
  const host = await open('sample-liu', themeId)
  await host.until(() => host.text().includes('选上了'))
  expect(host.text()).toContain('参与 3 人 / 有资格 2380 人')
  expect(host.byLabel('长寿面家宴，选上了，一共 2 票，线上 2，走访 0')).toBeTruthy()
})
