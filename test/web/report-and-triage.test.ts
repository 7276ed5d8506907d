import type { Browser, Page } from 'playwright-core'
import { DESK, openBrowser, visit } from '../support/browser'
import { aPicture, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

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

const as = async (who: string, path: string, size?: { width: number; height: number }) =>
  visit(browser, cloud.url + path, { token: await cloud.signInAs(who), ...(size ? { size } : {}) })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

/** Takes one picture on the first step of 报线索. */
async function takePicture(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button(page, /拍一张/).click()
  await (await chooser).setFiles({
    name: 'IMG_1.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPicture(800, 600),
  })
}

/** From the first step to the last look, as 刘桂芳 with one free hand. */
async function fillIn(page: Page, words: string): Promise<void> {
  await page.getByText('现在是：刘桂芳').waitFor()
  await takePicture(page)
  await page.getByText('梧桐里社区').first().waitFor()
  await page.getByRole('textbox').first().fill(words)
  await page.getByRole('radio', { name: /我亲眼看到的/ }).click()
  await page.getByText('传好了').first().waitFor({ state: 'attached' })
  await button(page, '交给编辑').click()
  await button(page, '就这样交').waitFor()
}

async function numberOn(page: Page): Promise<string> {
  await page.getByText('收到了，谢谢您说一声').waitFor()
  const [number = ''] = /\d{4}-\d{2,}/.exec(await page.locator('body').innerText()) ?? []
  return number
}

const ownTips = async () => {
  const token = await cloud.signInAs('liu')
  const mine = await cloud.call<{ counts: { all: number } }>(
    'tips',
    'listMine',
    { filter: 'all' },
    { token },
  )
  return expectOk(mine).counts.all
}

interface HookMessage {
  kind: string
  headers: Record<string, string>
  body: { type: string; data: { number: string } }
}

it('goes from a phone to the newsroom: receipt, webhook, and the desk within five seconds', async () => {
  const chief = await cloud.signInAs('chen')
  const url = `${cloud.url}/local/hooks/webhook`
  const channel = { kind: 'webhook', name: '采编系统', url, quiet: false, types: ['tip.received'] }
  expectOk(await cloud.call('newsroom', 'saveChannel', channel, { token: chief }))
  const desk = await as('zhou', '/desk/inbox', DESK)
  await desk.getByText('待分拣').first().waitFor()

  const phone = await as('liu', '/report')
  await fillIn(phone, '3 号楼 2 单元电梯又停了，老人下不了楼')
  await button(phone, '就这样交').dblclick()
  const number = await numberOn(phone)
  expect(number).toMatch(/^\d{4}-\d{2,}$/)
  expect(await ownTips()).toBe(1)

  await desk.getByText('3 号楼 2 单元电梯又停了').first().waitFor({ timeout: 5000 })
  await cloud.runTimer('newsroom')
  const heard = (await (await fetch(`${cloud.url}/local/hooks`)).json()) as HookMessage[]
  expect(heard.map(({ body }) => [body.type, body.data.number])).toEqual([['tip.received', number]])
  expect(heard[0]?.headers['webhook-id']).toBeTruthy()
  expect(JSON.stringify(heard)).not.toMatch(/刘桂芳|sample-liu|3 号楼/)
}, 90_000)

it('opens the form where the network is gone, and keeps what is written', async () => {
  const phone = await as('liu', '/report')
  await phone.getByText('现在是：刘桂芳').waitFor()
  await phone.waitForLoadState('networkidle')
  await phone.context().setOffline(true)
  await phone.getByRole('radio', { name: /^噪声扰民/ }).click()
  await phone.getByRole('textbox').first().fill('楼上电钻从早响到晚')
  await button(phone, '先存着').click()
  await phone.getByText('接着上次的写吗').waitFor()
  await phone.getByText('楼上电钻从早响到晚').waitFor()
}, 60_000)

it('loses nothing when the network goes while sending, and sends it once when it is back', async () => {
  const before = await ownTips()
  const phone = await as('liu', '/report')
  await fillIn(phone, '楼后垃圾两天没清，味道很大')
  await phone.context().setOffline(true)
  await button(phone, '就这样交').click()
  await phone.getByText('存好了，还没发出去').waitFor()
  expect(await ownTips()).toBe(before)
  await phone.context().setOffline(false)
  const deadline = Date.now() + 30_000
  while ((await ownTips()) === before && Date.now() < deadline) await phone.waitForTimeout(300)
  await phone.waitForTimeout(1000)
  expect(await ownTips()).toBe(before + 1)
}, 90_000)
