import path from 'node:path'
import { aPicture, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { cameraWx, cloudWx, type PhoneFiles } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'
import { asyncApi } from '../support/weapp-host/wx'

const dist = path.resolve(__dirname, '../../dist/weapp')

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
})
afterAll(() => cloud.stop())

const shared: string[] = []

async function open(openid: string, url: string): Promise<Host> {
  const files: PhoneFiles = new Map()
  const camera = cameraWx(files, [await aPicture()])
  const system = {
    ...camera.getFileSystemManager(),
    writeFile: asyncApi('writeFile', ({ filePath, data }) => {
      files.set(String(filePath), Buffer.from(String(data)))
    }),
  }
  const wx = {
    cloud: cloudWx(cloud, openid, files),
    ...camera,
    getFileSystemManager: () => system,
    shareFileMessage: asyncApi('shareFileMessage', ({ filePath }) => {
      shared.push(files.get(String(filePath))?.toString('utf8') ?? '')
    }),
    scanCode: asyncApi('scanCode', () => ({
      result: 'https://x.test/scan?n=AAAAAAAAAAAAAAAAAAAAAA',
    })),
  }
  const storage = new Map([['lianxian.settings', { elder: false, communities: ['wutongli'] }]])
  const host = new Host(dist, { wx, storage })
  await host.launch(url)
  return host
}

const mayWrite = async (openid: string) => {
  const me = await cloud.callFunction<{ ok: true; value: { agreed: boolean } }>(
    'people',
    { verb: 'me', input: {} },
    openid,
  )
  return me.value.agreed
}

it('asks somebody new for consent before the first tip is sent, and lets them read until then', async () => {
  const host = await open('newcomer', '/pages/report/index')
  await host.until(() => host.text().includes('拍一张'))
  await host.tap(host.byLabel('拍一张'))
  await host.until(() => host.text().includes('发生了什么'))
  const [area] = host.all((node) => node.tag === 'textarea')
  if (!area) throw new Error('no text field')
  await host.input(area, '楼后垃圾两天没清，味道很大')
  await host.tap(host.byLabel('我亲眼看到的'))
  await host.until(() => host.text().includes('梧桐里社区'))
  await host.tap(host.byText('交给编辑'))
  await host.until(() => host.text().includes('第一次交，先说清楚'))
  await host.tap(host.byText('就这样交'))
  await host.until(() => host.text().includes('先看一眼个人信息怎么用，同意了再交'))
  expect(await mayWrite('newcomer')).toBe(false)

  await host.tap(host.byLabel('看明白了，同意'))
  await host.until(() => !host.text().includes('第一次交，先说清楚'))
  await host.tap(host.byText('就这样交'))
  await host.until(() => host.text().includes('收到了，谢谢您说一声'))
  expect(await mayWrite('newcomer')).toBe(true)
}, 60_000)

it('shows, hands out, deletes and keeps my data', async () => {
  const host = await open('sample-liu', '/pages/people/data/index')
  await host.until(() => host.text().includes('我的资料'))
  await host.tap(host.byLabel('导出我的数据'))
  await host.until(() => host.text().includes('发好了，在您选的聊天里'))
  expect(shared.at(-1)).toContain('刘桂芳')
  expect(shared.at(-1)).not.toContain('sample-liu')

  await host.tap(host.byLabel('删掉我的数据'))
  await host.until(() => host.text().includes('删了就找不回来'))
  await host.tap(host.byLabel('7 天后删'))
  await host.until(() => host.text().includes('改主意了，点一下就不删'))
  await host.tap(host.byLabel('不删了'))
  await host.until(() => !host.text().includes('改主意了'))
  const token = await cloud.signInAs('liu')
  const mine = await cloud.call<{ leavingAt: number | null }>('people', 'myData', {}, { token })
  expect(expectOk(mine).leavingAt).toBeNull()
}, 60_000)

it('scans the desk’s code from 我的', async () => {
  const host = await open('sample-zhou', '/pages/me/index')
  await host.until(() => host.text().includes('扫码登录电脑'))
  await host.tap(host.byLabel('扫码登录电脑'))
  await host.until(() => host.text().includes('这个码用不了'))
  expect(host.top.route).toBe('pages/people/scan/index')
}, 60_000)
