import path from 'node:path'
import { openReferrals, type Referrals } from '../functions/referrals-support'
import { cloudWx } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'
import type { Storage } from '../support/weapp-host/wx'

const dist = path.resolve(__dirname, '../../dist/weapp')
const WORDS = '门机控制板老化，配件到货当天就换。'

let newsroom: Referrals

beforeAll(async () => {
  newsroom = await openReferrals()
})
afterAll(() => newsroom.cloud.stop())

/** The built mini program on the phone of somebody at the property company. */
async function open(url: string, storage: Storage = new Map()): Promise<Host> {
  const wx = { cloud: cloudWx(newsroom.cloud, 'sample-li', new Map(), () => true) }
  const host = new Host(dist, { wx, storage })
  await host.launch(url)
  return host
}

async function write(host: Host): Promise<void> {
  await host.until(() => host.text().includes('有居民反映一件事'))
  await host.tap(host.byLabel('属实'))
  const [area] = host.all((node) => node.tag === 'textarea')
  if (!area) throw new Error('no text field')
  await host.input(area, WORDS)
}

it('answers in the built mini program, keeps the draft, and passes WeChat’s check on the way', async () => {
  const { detail, referred } = newsroom
  const { link, tipId } = await referred()
  const url = `/pages/referrals/reply/index?t=${link}`
  const storage: Storage = new Map()
  await write(await open(url, storage))

  const again = await open(url, storage)
  await again.until(() => again.text().includes('有居民反映一件事'))
  expect(again.text()).not.toMatch(/刘桂芳|sample-/)
  await again.tap(again.byText('看一遍再提交'))
  await again.until(() => again.text().includes('再看一遍，就交了'))
  expect(again.text()).toContain(WORDS)
  await again.tap(again.byText('提交'))
  await again.until(() => again.text().includes('收到您的回复了'))

  // The platform knows who wrote it and passed it: residents read it at once.
  const told = await detail('liu', tipId)
  expect(told.replies[0]?.words).toBe(WORDS)
}, 60_000)

it('says in a sentence that a link is none', async () => {
  const host = await open(`/pages/referrals/reply/index?t=${'0'.repeat(32)}`)
  await host.until(() => host.text().includes('这个链接用不了了'))
})
