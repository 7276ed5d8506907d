import path from 'node:path'
import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { policyDesk } from '../support/policies'
import { cameraWx, cloudWx } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'

const dist = path.resolve(__dirname, '../../dist/weapp')

let cloud: LocalCloud
let desk: ReturnType<typeof policyDesk>
let explainerId = ''

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  desk = policyDesk(cloud, await cloud.signInAs('zhou'))
  explainerId = await desk.begin()
  await desk.clear(explainerId)
  expectOk(await desk.publish(explainerId))
})
afterAll(() => cloud.stop())

/** The built mini program on somebody's phone, and everything it said to the cloud. */
async function open(openid: string, url: string): Promise<{ host: Host; said: string[] }> {
  const said: string[] = []
  const wxCloud = cloudWx(cloud, openid, new Map())
  const callFunction = (ask: object) => {
    said.push(JSON.stringify(ask))
    return wxCloud.callFunction(ask as never)
  }
  const wx = { cloud: { ...wxCloud, callFunction }, ...cameraWx(new Map(), []) }
  const host = new Host(dist, { wx })
  await host.launch(url)
  return { host, said }
}

const page = () => `/pages/policies/explainer/index?id=${explainerId}`
const people = async () => (await desk.open(explainerId)).people

it('finds an explainer in the list and reads it', async () => {
  const { host } = await open('sample-sun', '/pages/policy/index')
  await host.until(() => host.text().includes('看门诊也能报销了'))
  await host.tap(host.byLabel('医疗医保'))
  await host.until(() => host.text().includes('看门诊也能报销了'))
  await host.tap(host.byText('看门诊也能报销了'))
  await host.until(() => host.text().includes('一句话说清'))
  for (const words of ['怎么办，分三步', '李大爷自己付', '392 元', '原文和授权']) {
    expect(host.text()).toContain(words)
  }
  await host.until(() => /\d+ 人看过/.test(host.text()))
  expect(await people()).toBe(1)
})

it('says in two taps whether it concerns me, and tells nobody what I tapped', async () => {
  const { host, said } = await open('sample-sun', page())
  await host.until(() => host.text().includes('您交的是哪种医保'))
  await host.tap(host.byLabel('居民医保'))
  await host.until(() => host.text().includes('在哪儿看的病'))
  await host.tap(host.byLabel('社区医院'))
  await host.until(() => host.text().includes('跟您有关。'))
  expect(host.text()).toContain('您一年最多能报 3,000 元')
  await host.tap(host.byLabel('职工医保'))
  await host.until(() => host.text().includes('跟您没关系。'))
  expect(host.text()).not.toContain('在哪儿看的病')
  expect(said.join()).not.toMatch(/"q[12]a|居民医保/)
})

it('has no voice without a plug-in, and a telephone instead', async () => {
  const { host } = await open('sample-sun', page())
  await host.until(() => host.text().includes('没看懂，问一句'))
  expect(host.text()).not.toContain('读给我听')
  expect(host.text()).toContain('打电话给编辑')
})

it('asks the editors, who see the words and not the person', async () => {
  const { host } = await open('sample-sun', page())
  await host.until(() => host.text().includes('没看懂，问一句'))
  await host.tap(host.byText('没看懂，问一句'))
  await host.until(() => host.text().includes('想问哪一点'))
  const [area] = host.all((node) => node.tag === 'textarea')
  if (!area) throw new Error('no text field')
  await host.input(area, '在药店买的药算不算')
  await host.tap(host.byText('问编辑'))
  await host.until(() => host.text().includes('问到了，编辑会回'))
  const token = await cloud.signInAs('zhou')
  const list = await cloud.call('feedback', 'deskList', { show: 'open' }, { token })
  expect(JSON.stringify(list)).toContain('在药店买的药算不算')
  expect(JSON.stringify(list)).not.toContain('孙佳')
})

it('opens for somebody WeChat does not name, and counts the phone once', async () => {
  const before = await people()
  const storage = new Map()
  for (let visit = 0; visit < 2; visit += 1) {
    const host = new Host(dist, { wx: { cloud: cloudWx(cloud, '', new Map()) }, storage })
    await host.launch(page())
    await host.until(() => host.text().includes('一句话说清'))
    await host.until(() => host.text().includes(`${before + 1} 人看过`))
  }
  expect(await people()).toBe(before + 1)
})

it('tells who asked for it by WeChat, and everybody on the page, when it is taken back', async () => {
  await cloud.subscribe('sample-li', ['progress'])
  const { host } = await open('sample-li', page())
  await host.until(() => host.text().includes('有更正就微信告诉我'))
  await host.tap(host.byText('有更正就微信告诉我'))
  await host.until(() => host.text().includes('好，有更正就告诉您'))
  expectOk(await desk.ask('recall', { explainerId, words: '“六成”没说清只算目录内' }))
  await cloud.runTimer('policies')
  await cloud.runTimer('clock')
  const sent = (await cloud.openapiCalls()).filter((call) => call.api.includes('subscribeMessage'))
  expect(sent.map((call) => call.args.touser)).toEqual(['sample-li'])

  const { host: mine } = await open('sample-sun', '/pages/me/index')
  await mine.until(() => mine.text().includes('您看过的“看门诊也能报销了”撤回了'))
  await mine.tap(mine.byText('知道了'))
  await mine.until(() => !mine.text().includes('撤回了'))
  const { host: again } = await open('sample-sun', page())
  await again.until(() => again.text().includes('这篇解读撤回了，请别照着办'))
  expect(again.text()).not.toContain('医保给报六成')
})
