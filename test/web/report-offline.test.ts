import type { Browser } from 'playwright-core'
import { openBrowser, visit } from '../support/browser'
import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { button, fillIn } from './whole-road-phone'

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

const as = async (who: string, path: string) =>
  visit(browser, cloud.url + path, { token: await cloud.signInAs(who) })

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
