import type { Browser, Page } from 'playwright-core'
import { anEvent, type Newsroom, startNewsroom } from '../newsroom/support/newsroom'
import { json, type Receiver, startReceiver, status } from '../newsroom/support/receiver'
import { DESK, openBrowser, visit } from '../support/browser'

let browser: Browser
let newsroom: Newsroom
let page: Page
const receivers: Receiver[] = []

async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const made = await startReceiver(...args)
  receivers.push(made)
  return made
}

const shot = async (name: string) => {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

beforeAll(async () => {
  newsroom = await startNewsroom()
  const [good, busy, gone] = [
    await receiver(),
    await receiver(json({ errcode: 130101 })),
    await receiver(status(410)),
  ]
  await newsroom.channel('wecom', good.url, { name: '编辑部值班群' })
  await newsroom.channel('feishu', good.url, { name: '槐安街道办工作群' })
  await newsroom.announce(anEvent(), anEvent({ urgent: true }))
  await newsroom.tickAt()
  await newsroom.channel('dingtalk', busy.url, { name: '区住建局物业科' })
  await newsroom.channel('webhook', gone.url, { name: '区 12345 对接口' })
  await newsroom.announce(anEvent({ number: '1014-77' }))
  await newsroom.tickAt()
  browser = await openBrowser()
  page = await visit(browser, `${newsroom.url}/desk/channels`, {
    size: DESK,
    token: newsroom.token,
  })
})
afterAll(async () => {
  await browser?.close()
  for (const each of receivers) each.stop()
  await newsroom.stop()
})

it('shows each channel with its state in words and what was sent', async () => {
  await page.getByRole('heading', { name: '推送' }).waitFor()
  await page.getByRole('button', { name: /企业微信.*编辑部值班群.*正常/ }).waitFor()
  await page.getByRole('button', { name: /钉钉.*区住建局物业科.*有重试/ }).waitFor()
  await page.getByRole('button', { name: /Webhook.*区 12345 对接口.*停了.*死信 1 条/ }).waitFor()
  expect(await page.getByRole('row').count()).toBe(1 + 8)
  await shot('channels')
})

it('opens a dead letter, says what to do, and writes down a telephone call', async () => {
  await page.getByRole('tab', { name: '死信 1' }).click()
  await page.getByRole('row', { name: /1014-77.*死信/ }).click()
  const drawer = page.getByRole('complementary', { name: '投递详情' })
  await drawer.getByText('对方说不再收了。').waitFor()
  await drawer.getByText('第 1 次，进死信').waitFor()
  expect(await drawer.getByRole('region', { name: '发出去的内容' }).textContent()).toContain(
    '"1014-77"',
  )
  await shot('drawer')
  await drawer.getByRole('button', { name: '改用电话，记一笔' }).click()
  await drawer.getByRole('textbox').fill('打给值班室，知道了')
  await drawer.getByRole('button', { name: '记下' }).click()
  await drawer.getByText('打给值班室，知道了').waitFor()
  await page.getByRole('button', { name: '关上详情' }).click()
})

it('adds a channel, sends a test and says how it went', async () => {
  const other = await receiver(status(403))
  await page.getByRole('button', { name: '加一个渠道' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Webhook').click()
  await dialog.getByRole('button', { name: '存好，发一条试试' }).click()
  await dialog.getByText('请写一下送给谁').first().waitFor()
  await shot('form')
  await dialog.getByLabel('送给谁').fill('街道平台')
  await dialog.getByLabel('地址').fill(other.url)
  await dialog.getByRole('button', { name: '生成' }).click()
  await dialog.getByRole('button', { name: '存好，发一条试试' }).click()
  await dialog.getByText('测试消息：对方返回 403').waitFor()
  await shot('form-tested')
  expect(other.received).toHaveLength(1)
  expect(other.received[0]?.headers['webhook-signature']).toMatch(/^v1,/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Webhook.*街道平台/ }).waitFor()
})

it('lets nobody in who may not', async () => {
  const token = await newsroom.signInAs('zhang')
  const visitor = await visit(browser, `${newsroom.url}/desk/channels`, { size: DESK, token })
  await visitor.getByText('您的身份还不能进').waitFor()
  await visitor.context().close()
})
