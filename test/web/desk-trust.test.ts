import type { Browser, Page } from 'playwright-core'
import { DESK, openBrowser, visit } from '../support/browser'
import { aDraft, expectOk } from '../support/builders'
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

const at = async (who: string, path: string, size = DESK): Promise<Page> =>
  visit(browser, cloud.url + path, { token: await cloud.signInAs(who), size })

const send = async (who: string, changes: object) => {
  const token = await cloud.signInAs(who)
  const sent = await cloud.call<{ tipId: string; number: string }>(
    'tips',
    'submit',
    aDraft(changes as never),
    { token },
  )
  return expectOk(sent)
}

it('opens a sealed identity with a reason, which the informant then reads on the tip', async () => {
  const { tipId, number } = await send('liu', { identity: 'sealed' })
  const desk = await at('bao', '/desk/identity')
  await desk.getByRole('button', { name: `打开 ${number} 的身份` }).click()
  await desk.getByRole('button', { name: '写好原因，打开' }).click()
  await desk.getByText('为什么要看再写几个字').waitFor()
  expect(await desk.locator('body').innerText()).not.toContain('刘桂芳')
  await desk.getByLabel('为什么要看').fill('社区要上门，先核对地址')
  await desk.getByRole('button', { name: '写好原因，打开' }).click()
  await desk.getByText('刘桂芳').waitFor()
  await desk.getByText('鲍文：社区要上门，先核对地址').waitFor()

  const phone = await at('liu', `/tips/detail?id=${tipId}`, { width: 375, height: 812 })
  await phone.getByText('谁看过您是谁').waitFor()
  await phone.getByText('身份保管员看了，因为：社区要上门，先核对地址').waitFor()
}, 60_000)

it('shows an editor a phone masked, whole on request, and the log says so', async () => {
  const token = await cloud.signInAs('zhang')
  expectOk(await cloud.call('people', 'updateMe', { phone: '13800130427' }, { token }))
  await send('zhang', { text: '单元门口的灯坏了三天' })
  const desk = await at('zhou', '/desk/inbox')
  await desk.getByText('单元门口的灯坏了三天').first().click()
  await desk.getByText('138****0427').waitFor()
  await desk.getByRole('button', { name: '看号码，会记一次' }).click()
  await desk.getByText('13800130427').waitFor()

  const log = await at('admin', '/desk/audit')
  await log.getByText('看了手机号').first().waitFor()
  await log.getByRole('button', { name: '核一遍完整不完整' }).click()
  await log.getByText(/^完整，\d+ 条/).waitFor()
}, 60_000)

it('changes a colleague’s roles, whose page is closed to them at the next step', async () => {
  const lin = await at('lin', '/desk/inbox')
  await lin.getByText('待分拣').first().waitFor()
  const desk = await at('admin', '/desk/people')
  const row = desk.getByRole('row', { name: /林晓/ })
  await row.getByRole('button', { name: '改身份' }).click()
  const roles = desk.getByRole('group', { name: '林晓的身份' })
  await roles.getByRole('checkbox', { name: '编辑', exact: true }).uncheck()
  await roles.getByRole('checkbox', { name: '身份保管员' }).check()
  await desk.getByRole('button', { name: '存好' }).first().click()
  await desk.getByRole('row', { name: /林晓.*身份保管员/ }).waitFor()
  await lin.reload()
  await lin.getByText('您的身份还不能进').waitFor()
}, 60_000)

it('makes an invitation that is shown once', async () => {
  const desk = await at('admin', '/desk/people')
  await desk.getByRole('button', { name: '要一个邀请码' }).click()
  await desk.getByText(/只显示这一次/).waitFor()
  await desk.getByText('1 个邀请码没用').waitFor()
}, 60_000)
