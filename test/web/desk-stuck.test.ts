import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { type Newsroom, openNewsroom } from '../functions/cases-support'
import { DESK, openBrowser, visit } from '../support/browser'
import { aDraft } from '../support/builders'

let browser: Browser
let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await newsroom.cloud.stop()
})

const at = (path: string, who: 'zhou' | 'chen') =>
  visit(browser, newsroom.cloud.url + path, { size: DESK, token: newsroom.tokens[who] })

it('shows the morning what is late, and opens it where it can be worked on', async () => {
  const then = Date.now() - 12 * 24 * 3600_000
  const input = aDraft({ text: '井盖松了三天', happenedAt: then - 1000 })
  const data = { verb: 'submit', input, key: randomUUID(), at: then }
  await newsroom.cloud.callFunction('tips', data, 'sample-liu', 'local_seed')
  const page = await at('/desk/stuck', 'zhou')
  await page.getByRole('heading', { name: '超期了 1' }).waitFor()
  await page.getByRole('button', { name: '井盖松了三天' }).first().click()
  await page.getByRole('heading', { level: 2, name: '井盖松了三天' }).waitFor()
  await page.context().close()
})

it('lets the chief set a clock, and everybody else read it', async () => {
  const page = await at('/desk/clocks', 'chen')
  await page.getByLabel('水电气暖 核实').fill('99')
  const save = page.getByRole('button', { name: '存下', disabled: false })
  await save.click()
  await page.getByText('核实最多 20 个工作日').waitFor()
  await page.getByLabel('水电气暖 核实').fill('5')
  await save.click()
  await page.getByText('单独定的').waitFor()
  await page.context().close()
  const read = await at('/desk/clocks', 'zhou')
  await read.getByText('单独定的').waitFor()
  expect(await read.getByRole('spinbutton').count()).toBe(0)
  await read.context().close()
})
