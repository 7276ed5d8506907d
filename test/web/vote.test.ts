import type { Browser, Page } from 'playwright-core'
import { openVotes, optionIds, SETTLED, type Votes } from '../functions/votes-support'
import { DESK, openBrowser, visit } from '../support/browser'
import { aPicture, expectOk } from '../support/builders'

let votes: Votes
let browser: Browser

beforeAll(async () => {
  votes = await openVotes()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await votes?.cloud.stop()
})

const as = async (who: string, path: string, size?: { width: number; height: number }) => {
  const token = await votes.cloud.signInAs(who)
  return visit(browser, votes.cloud.url + path, { token, ...(size ? { size } : {}) })
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const option = (page: Page, name: RegExp) => page.getByRole('checkbox', { name })

it('votes, changes the vote, and sees the result once it is counted', async () => {
  const theme = await votes.theme()
  const { themeId, closesAt } = theme.row
  const page = await as('liu', `/votes/theme?id=${themeId}`)
  await option(page, /长寿面家宴/).click()
  await option(page, /健康讲座/).click()
  await page.getByText('已选满 2 个').first().waitFor()
  await button(page, '投票').click()
  await page.getByText(/票号 .*截止前能改/).waitFor()

  await option(page, /健康讲座/).click()
  await button(page, '改投').click()
  await page.getByText(/票号 .*截止前能改/).waitFor()
  await page.getByText('已有 1 人投了').waitFor()

  await votes.see('sample-liu', themeId, closesAt + SETTLED)
  await page.reload()
  await page.getByText('参与 1 人 / 有资格 2380 人').waitFor()
  await page.getByText('选上了').waitFor()
  const body = await page.locator('body').innerText()
  expect(body).toContain('线上 1　走访 0')
  expect(body).toContain('没算进去的票')
}, 90_000)

it('opens without a signed-in user, shows no totals, and makes a card to pass on', async () => {
  const theme = await votes.theme()
  const { themeId } = theme.row
  const [a = ''] = optionIds(theme)
  expectOk(await votes.cast('sample-liu', themeId, [a]))
  const page = await visit(browser, `${votes.cloud.url}/votes/theme?id=${themeId}`)
  await page.getByText('登录以后就能投票').waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/\d+ 票/)

  const other = await as('sun', `/votes/theme?id=${themeId}`)
  await other.getByText(/这次请梧桐里社区的居民投/).waitFor()
  await button(other, '告诉邻居').click()
  const card = other.getByRole('img', { name: /扫码就能投票/ })
  await card.waitFor()
  const saved = other.waitForEvent('download')
  await button(other, '存图').click()
  expect((await saved).suggestedFilename()).toBe(`${theme.row.title}.png`)
}, 90_000)

it('asks once for the name on the roll where paper is collected too, and lets a neighbour be visited', async () => {
  const theme = await votes.theme({ paper: true })
  const { themeId } = theme.row
  const page = await as('zhou', `/votes/theme?id=${themeId}`)
  await option(page, /长寿面家宴/).click()
  await button(page, '投票').click()
  await page.getByRole('textbox', { name: '您的姓名' }).fill('周宁')
  await page.getByRole('radio', { name: '3 号楼 2 单元' }).click()
  await button(page, '好，投票').click()
  await page.getByText(/票号 .*截止前能改/).waitFor()

  await button(page, '请人上门').click()
  await page.getByRole('radio', { name: '6 号楼 1 单元' }).click()
  await page.getByRole('textbox', { name: '老人怎么称呼' }).fill('吴奶奶')
  await button(page, '请他们来').click()
  await page.getByText('记下了，信息员会两个人一起来').waitFor()

  const informant = await as('liu', `/votes/paper?id=${themeId}`)
  await informant.getByText('吴奶奶').waitFor()
  const desk = await as('lin', '/desk/themes', DESK)
  await desk
    .getByRole('button', { name: /敬老月活动.*1 家等上门/s })
    .first()
    .click()
  await desk.getByText('吴奶奶').waitFor()
}, 90_000)

it('enters a paper tally on the phone and countersigns it at the desk by counting again', async () => {
  const theme = await votes.theme({ paper: true, title: '纸票核签的一次' })
  const { themeId } = theme.row
  const phone = await as('liu', `/votes/paper?id=${themeId}`)
  await button(phone, '录一张计票表').click()
  await phone.getByRole('spinbutton', { name: '走了几户' }).fill('1')
  await phone.getByRole('textbox', { name: '第 1 行姓名' }).fill('王秀兰')
  await button(phone, /第 1 行楼号/).click()
  await phone.getByRole('radio', { name: '3 号楼 2 单元' }).click()
  await phone.getByRole('spinbutton', { name: '长寿面家宴的票数' }).fill('1')
  await button(phone, /录好了/).click()
  await phone.getByText('等第二个人核').waitFor()

  const desk = await as('zhou', '/desk/themes', DESK)
  await desk.getByRole('button', { name: /纸票核签的一次/ }).click()
  await button(desk, '核一遍').click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('健康讲座加量血压').fill('1')
  await button(desk, '数好了，核签').click()
  await dialog.getByText(/对不上/).waitFor()
  await dialog.getByLabel('健康讲座加量血压').fill('')
  await dialog.getByLabel('长寿面家宴').fill('1')
  await button(desk, '数好了，核签').click()
  await desk.getByRole('cell', { name: '周宁' }).waitFor()
}, 90_000)

it('makes a theme at the desk with a picture and opens it', async () => {
  const desk = await as('zhou', '/desk/themes', DESK)
  await button(desk, '出一个题').click()
  await desk.getByLabel('题目').fill('楼下空地做什么')
  await desk.getByLabel('说明').fill('社区出钱，大家定做什么')
  await desk.getByLabel('选项 1', { exact: true }).fill('种花')
  await desk.getByLabel('选项 2', { exact: true }).fill('放健身器材')
  const chooser = desk.waitForEvent('filechooser')
  await button(desk, '加图').click()
  const picture = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await aPicture(400, 300) }
  await (await chooser).setFiles(picture)
  await desk.getByAltText('种花的图').waitFor()
  await desk.getByLabel('梧桐里社区').check()
  await desk.getByLabel('有资格的人数').fill('2380')
  await button(desk, '发出去，开始投').click()
  await desk
    .getByText(/人数从哪来再写几个字/)
    .first()
    .waitFor()
  await desk.getByLabel('人数从哪来').fill('居委会登记的居民')
  await button(desk, '发出去，开始投').click()
  await desk.getByText('票数到核对完才看得到，编辑也一样').waitFor()

  const page = await as('liu', '/vote')
  await page.getByText('楼下空地做什么').click()
  await page.getByRole('radio', { name: /种花/ }).click()
  await button(page, '投票').click()
  await page.getByText(/票号 .*截止前能改/).waitFor()
}, 120_000)
