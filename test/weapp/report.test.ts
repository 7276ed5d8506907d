import path from 'node:path'
import { aPicture, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { cameraWx, cloudWx, type PhoneFiles } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'
import type { Storage } from '../support/weapp-host/wx'

const dist = path.resolve(__dirname, '../../dist/weapp')

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
})
afterAll(() => cloud.stop())

interface Phone {
  files: PhoneFiles
  storage: Storage
  online: boolean
}

const aPhone = (): Phone => ({ files: new Map(), storage: new Map(), online: true })

/** The built mini program on somebody's phone; the same phone keeps drafts between starts. */
async function open(phone: Phone, url: string): Promise<Host> {
  const pictures = [await aPicture(800, 600), await aPicture(640, 480)]
  const wx = {
    cloud: cloudWx(cloud, 'sample-liu', phone.files, () => phone.online),
    ...cameraWx(phone.files, pictures),
  }
  const host = new Host(dist, { wx, storage: phone.storage })
  await host.launch(url)
  return host
}

/** From the camera to the last look. */
async function fillIn(host: Host, words: string): Promise<void> {
  await host.until(() => host.text().includes('拍一张'))
  await host.tap(host.byLabel('拍一张'))
  await host.until(() => host.text().includes('发生了什么'))
  const [area] = host.all((node) => node.tag === 'textarea')
  if (!area) throw new Error('no text field')
  await host.input(area, words)
  await host.tap(host.byLabel('我亲眼看到的'))
  await host.until(() => host.text().includes('梧桐里社区'))
}

async function _send(host: Host): Promise<void> {
  await host.tap(host.byText('交给编辑'))
  await host.until(() => host.text().includes('就这样交'))
  await host.tap(host.byText('就这样交'))
}

const sentTips = async (): Promise<{ title: string }[]> => {
  const token = await cloud.signInAs('liu')
  const ask = await cloud.call<{ tips: { title: string }[] }>(
    'tips',
    'listMine',
    { filter: 'all' },
    { token },
  )
  return expectOk(ask).tips
}

it('keeps a report through no network and a closed app, and sends it once', async () => {
  const phone = aPhone()
  const host = await open(phone, '/pages/report/index')
  await fillIn(host, '楼后垃圾两天没清，味道很大')
  await host.until(() => (host.text().match(/传好了/g) ?? []).length === 2)
  await host.tap(host.byText('交给编辑'))
  await host.until(() => host.text().includes('就这样交'))
  const before = (await sentTips()).length
  phone.online = false
  await host.tap(host.byText('就这样交'))
  await host.until(() => /没发出去|有网/.test(host.text()))
  expect(await sentTips()).toHaveLength(before)

  phone.online = true
  const again = await open(phone, '/pages/home/index')
  await again.settle()
  const deadline = Date.now() + 20_000
  while ((await sentTips()).length === before && Date.now() < deadline) await again.settle()
  await again.settle()
  const titles = (await sentTips()).map((tip) => tip.title)
  expect(titles.filter((title) => title.includes('垃圾两天没清'))).toHaveLength(1)
}, 60_000)

it('stays within the setData budget while somebody types', async () => {
  const host = await open(aPhone(), '/pages/report/index')
  await fillIn(host, '电梯停了')
  // Photos tell of their own progress; only then is it quiet.
  await host.until(() => (host.text().match(/传好了/g) ?? []).length === 2)
  await host.settle()
  const seen = host.setDataLog.length
  const [area] = host.all((node) => node.tag === 'textarea')
  if (area) await host.input(area, '电梯停了两次')
  const spent = host.setDataLog.slice(seen).reduce((sum, { bytes }) => sum + bytes, 0)
  expect(spent).toBeLessThan(1024)
}, 60_000)
