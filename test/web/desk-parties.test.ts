import type { Browser } from 'playwright-core'
import { type Receiver, startReceiver } from '../newsroom/support/receiver'
import { DESK, openBrowser, visit } from '../support/browser'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
let browser: Browser
let group: Receiver

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  browser = await openBrowser()
  group = await startReceiver()
}, 120_000)
afterAll(async () => {
  group.stop()
  await browser?.close()
  await cloud?.stop()
})

const at = async (who: string, path: string) =>
  visit(browser, cloud.url + path, { token: await cloud.signInAs(who), size: DESK })

it('goes from what is to be chased to whom to ask for, and sets the way a party prefers', async () => {
  const desk = await at('chen', '/desk/referrals')
  await desk.getByRole('button', { name: '单位' }).click()
  const row = desk.getByRole('row', { name: /梧桐里物业服务中心/ })
  await row.getByText('编辑打电话').waitFor()
  await row.getByText('还没联系过').waitFor()
  await row.getByRole('button', { name: '改' }).click()

  const dialog = desk.getByRole('dialog', { name: '梧桐里物业服务中心' })
  await dialog.getByLabel('怎么称呼').fill('王经理')
  await dialog.getByRole('button', { name: '存下联络人' }).click()
  await dialog.getByText('请写一下电话').or(dialog.getByText('电话再写几个字')).first().waitFor()
  await dialog.getByLabel('工作电话').fill('0571-5550-0210')
  await dialog.getByRole('button', { name: '存下联络人' }).click()
  await dialog.getByText('联络人存好了').waitFor()

  await dialog.getByText('企业微信群').click()
  await dialog.getByLabel('对方群机器人的地址').fill('https://example.org/hook')
  await dialog.getByRole('button', { name: '存下方式' }).click()
  await dialog.getByText('这种机器人的地址在 qyapi.weixin.qq.com').first().waitFor()
  await dialog.getByLabel('对方群机器人的地址').fill(group.url)
  await dialog.getByRole('button', { name: '存下方式' }).click()
  await dialog.getByText('存好了，下一封信就这样送').waitFor()
  await dialog.getByRole('button', { name: '关上' }).click()
  await row.getByText('王经理').waitFor()
  await row.getByText('企业微信群').waitFor()
  expect(await desk.locator('body').innerText()).not.toContain('robot-secret-key')

  await desk.getByRole('button', { name: '加一个部门' }).click()
  const fresh = desk.getByRole('dialog', { name: '加一个部门' })
  await fresh.getByLabel('单位名称').fill('槐安街道城建办')
  await fresh.getByText('街道', { exact: true }).click()
  await fresh.getByLabel('怎么称呼').fill('值班')
  await fresh.getByLabel('工作电话').fill('0571-5550-0440')
  await fresh.getByRole('button', { name: '存下联络人' }).click()
  await desk.getByRole('row', { name: /槐安街道城建办/ }).waitFor()
}, 60_000)

it('lets an editor keep contacts, and tells who sets the way', async () => {
  const desk = await at('zhou', '/desk/parties')
  await desk
    .getByRole('row', { name: /锦绣里居委会/ })
    .getByRole('button', { name: '改' })
    .click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('信怎么到，由主编或管理员来定。').waitFor()
  expect(await dialog.getByRole('button', { name: '存下方式' }).count()).toBe(0)
}, 60_000)
