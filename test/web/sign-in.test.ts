import path from 'node:path'
import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { DESK, openBrowser, visit } from '../support/browser'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { cloudWx } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'

const dist = path.resolve(__dirname, '../../dist/weapp')

let cloud: LocalCloud
let browser: Browser

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

/** What a camera reads from the screen, letter box in the middle and all. */
async function scanned(page: Page): Promise<string> {
  const picture = await page.locator('.code-card__code').screenshot()
  const { data, info } = await sharp(picture)
    .extend({ top: 24, bottom: 24, left: 24, right: 24, background: '#fff' })
    .resize({ width: 800 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}

/** The built mini program of somebody who scanned that code in WeChat. */
async function phoneOf(who: string, link: string): Promise<Host> {
  const host = new Host(dist, { wx: { cloud: cloudWx(cloud, `sample-${who}`, new Map()) } })
  await host.launch(`/pages/people/scan/index?q=${encodeURIComponent(link)}`)
  return host
}

async function signInPage(to = '/desk/inbox'): Promise<Page> {
  const page = await visit(browser, cloud.url + to, { size: DESK })
  await page.waitForURL(/\/desk\/login/)
  await page.getByText('秒后换新码').waitFor()
  return page
}

const digitsOn = (page: Page) => page.locator('.code-card__number').innerText()

it('leads to the sign-in page and, once a phone said yes, to where one wanted to go', async () => {
  const page = await signInPage('/desk/coverage')
  const link = await scanned(page)
  expect(link).toMatch(/\/scan\?n=[\w-]{22}$/)
  const phone = await phoneOf('zhou', link)
  await phone.until(() => phone.text().includes('要在电脑上登录编辑后台吗'))
  expect(phone.text()).toContain('周宁 · 编辑')
  expect(phone.text()).toContain('Chrome 浏览器')
  expect(phone.text()).toContain(await digitsOn(page))
  await page.getByText('扫到了，在手机上点确认').waitFor()

  await phone.tap(phone.byLabel('确认登录'))
  await phone.until(() => phone.text().includes('确认了'))
  await page.waitForURL(/\/desk\/coverage/)
  await page.getByText('个社区还缺人').waitFor()
  // A shared computer, as it is unless said otherwise: nothing outlives the window.
  expect(await page.evaluate(() => localStorage.getItem('lianxian.token'))).toBeNull()
}, 60_000)

it('says on the computer that the phone refused, and shows a new code on request', async () => {
  const page = await signInPage()
  const before = await scanned(page)
  const phone = await phoneOf('lin', before)
  await phone.until(() => phone.text().includes('不是我'))
  await phone.tap(phone.byLabel('不是我'))
  await phone.until(() => phone.text().includes('这个码作废了'))
  await page.getByText('手机上点了“不是我”').waitFor()
  await page.getByRole('button', { name: '换一个' }).click()
  await page.getByText('秒后换新码').waitFor()
  expect(await scanned(page)).not.toBe(before)
}, 60_000)

it('tells somebody who is not registered so, on the phone', async () => {
  const page = await signInPage()
  const phone = await phoneOf('zhang', await scanned(page))
  await phone.until(() => phone.text().includes('这个微信还没在编辑部登记'))
}, 60_000)

it('signs in with a sample phone where no WeChat is at hand', async () => {
  const page = await signInPage()
  await page.getByRole('checkbox', { name: /公用电脑/ }).uncheck()
  await page.getByText('秒后换新码').waitFor()
  await page.getByRole('button', { name: '周宁 · 编辑' }).click()
  await page.waitForURL(/\/desk\/inbox/)
  await page.getByText('待分拣').first().waitFor()
  expect(await page.evaluate(() => localStorage.getItem('lianxian.token'))).toContain('data')
}, 60_000)
