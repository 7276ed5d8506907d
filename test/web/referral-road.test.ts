import type { Browser, Page } from 'playwright-core'
import { DAY, dayOf } from '../../core/kit/time'
import {
  aReply,
  type Desk,
  openReferrals,
  type Referrals,
  tokenIn,
} from '../functions/referrals-support'
import { DESK, openBrowser, PHONE, visit } from '../support/browser'
import { aPicture } from '../support/builders'
import { axeFaults, measure } from '../support/measure'

let newsroom: Referrals
let browser: Browser

beforeAll(async () => {
  newsroom = await openReferrals()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.cloud.stop()
})

/** MISSION E1: letters and targets of 长辈版, px. */
const ELDER = { letters: 24, targets: 60 }
const WORDS = '门机控制板老化，配件到货就换，这几天每晚安排保安值守。'
const inDays = (days: number) => dayOf(Date.now() + days * DAY)
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

const as = (who: 'zhou' | 'liu', path: string, size = PHONE) =>
  visit(browser, newsroom.cloud.url + path, { token: newsroom.tokens[who], size })

async function openCase(caseId: string): Promise<Page> {
  const item = await newsroom.as<{ row: { number: string } }>('zhou', 'cases', 'open', {
    kind: 'case',
    id: caseId,
  })
  const page = await as('zhou', `/desk/inbox?q=${item.row.number}`, DESK)
  await page.getByRole('option').first().click()
  await page.getByText('转交', { exact: true }).nth(1).waitFor()
  return page
}

async function confirm(page: Page): Promise<void> {
  await button(page, /^发/).waitFor()
  await page.keyboard.press('Enter')
}

/** T, a look at what is flagged, one press to say it calmly, and Enter. */
async function refer(caseId: string): Promise<Desk> {
  const page = await openCase(caseId)
  await button(page, /转交责任方/).waitFor()
  await page.keyboard.press('t')
  const words = page.getByRole('textbox', { name: '给责任方看的说明' })
  await words.fill('物业一直推诿，电梯一周停了 4 次，有居民被困约 10 分钟。')
  await page.getByText(/措辞提醒/).waitFor()
  await button(page, /^转交/).click()
  await page.getByText('上面提醒的改掉，或写明理由').waitFor()
  await button(page, '一键改').click()
  await page.getByText(/措辞提醒/).waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: '第 1 张' }).click()
  await page.getByRole('form', { name: '转交责任方' }).getByRole('button', { name: '转交' }).click()
  await confirm(page)
  await page.getByText('链接还没给到').waitFor()
  await page.context().close()
  return newsroom.desk(caseId)
}

/** The party on a phone: more days first, then the answer, looked at once more and sent. */
async function answer(link: string): Promise<void> {
  const page = await visit(browser, `${newsroom.cloud.url}/r/${link}`)
  await page.getByText(/有居民反映一件事/).waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/刘桂芳|sample-|推诿/)
  await button(page, '要晚几天').click()
  await page.locator('.sheet input[type=date]').fill(inDays(9))
  await page.getByRole('textbox', { name: '为什么要晚' }).fill('配件要从外地发')
  await button(page, '告诉居民').click()
  await page.getByText(/您说过要晚几天/).waitFor()

  await button(page, '看一遍再提交').click()
  await page.getByText('选一下情况属实吗').waitFor()
  await page.getByRole('radio', { name: '属实', exact: true }).click()
  await page.getByRole('textbox', { name: '打算怎么办' }).fill(WORDS)
  await page.locator('input[type=date]').first().fill(inDays(12))
  const chooser = page.waitForEvent('filechooser')
  await button(page, '从相册选').click()
  const picture = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await aPicture(640, 480) }
  await (await chooser).setFiles(picture)
  await page.getByText('传好了').waitFor({ state: 'attached' })

  // A closed window loses nothing: the draft is on the device.
  await page.reload()
  const box = page.getByRole('textbox', { name: '打算怎么办' })
  await box.waitFor()
  expect(await box.inputValue()).toBe(WORDS)
  await page.getByText('传好了').waitFor({ state: 'attached' })
  await button(page, '看一遍再提交').click()
  await page.getByText('再看一遍，就交了').waitFor()
  await page.getByText('原话转述，编辑没有改动').waitFor()
  await button(page, '提交').click()
  await page.getByText('收到您的回复了').waitFor()
  await page.getByText(WORDS).waitFor()
  await page.context().close()
}

it('goes from the desk to the party, to whoever reported, and back again', async () => {
  const { caseId, tipId } = await newsroom.verified(['liu'])
  const link = tokenIn(await refer(caseId))
  await answer(link)

  const resident = await as('liu', `/tips/detail?id=${tipId}`)
  await resident
    .getByText(/答应.*办好/)
    .first()
    .waitFor()
  expect(await resident.getByText(WORDS).count()).toBe(0)

  const desk = await openCase(caseId)
  await button(desk, '看过了，原话转给居民').click()
  await button(desk, '对方说办好了').waitFor()
  await resident.reload()
  await resident.getByText('责任方怎么说').waitFor()
  await resident.getByText(WORDS).waitFor()
  await resident.getByText('原话转述，编辑没有改动').waitFor()

  const party = await visit(browser, `${newsroom.cloud.url}/r/${link}`, { size: DESK })
  await button(party, '办好了，说一声').click()
  await party.getByRole('textbox', { name: '办好了什么' }).fill('门机换好了，试了一天')
  await button(party, '办好了').last().click()
  await party.getByText('您说办好了，我们请居民看看').waitFor()

  await resident.reload()
  await resident.getByRole('radio', { name: '没有' }).click()
  await resident.getByRole('textbox', { name: /哪儿还不行/ }).fill('昨晚又停了一次')
  await button(resident, '请编辑再办').click()
  await resident.getByText('您说：没有').waitFor()

  await desk.context().close()
  const again = await openCase(caseId)
  await again.getByText('“昨晚又停了一次”').waitFor()
  await button(again, '定一下要不要再办').click()
  await again
    .getByRole('textbox', { name: /说明，居民看得到/ })
    .fill('昨晚又停了一次，请再看看门机')
  await again.getByRole('button', { name: '再办', exact: true }).click()
  await again.getByText('链接还没给到').waitFor()

  await resident.reload()
  await resident
    .getByText(/已转给梧桐里物业服务中心/)
    .first()
    .waitFor()
  await resident.getByText('编辑说：昨晚又停了一次，请再看看门机').waitFor()
}, 240_000)

it('says in a sentence why a link opens nothing, and whom to call', async () => {
  const { as: call, referred } = newsroom
  const { referralId, link } = await referred()
  await call('zhou', 'referrals', 'revoke', { referralId, why: '发错群了' })
  for (const token of [link, '0'.repeat(32)]) {
    const page = await visit(browser, `${newsroom.cloud.url}/r/${token}`)
    await page.getByText('这个链接用不了了').waitFor()
    await button(page, /打 0571-5550-0101/).waitFor()
    await page.context().close()
  }
}, 60_000)

it('has large letters, wide targets and strong contrast in the elder mode, answered or not', async () => {
  const { byLink, referred } = newsroom
  const { link } = await referred()
  const url = `${newsroom.cloud.url}/r/${link}`
  const phone = await visit(browser, url, { elder: true })
  await phone.getByText(/有居民反映一件事/).waitFor()
  for (const truth of ['属实', '不归我们管']) {
    await phone.getByRole('radio', { name: truth, exact: true }).click()
    expect(await measure(phone, ELDER)).toEqual({ small: [], narrow: [], beyond: 0 })
  }
  expect(await axeFaults(phone, { strict: true })).toEqual([])
  const small = await visit(browser, url, { size: { ...PHONE, width: 320 }, elder: true })
  await small.getByText(/有居民反映一件事/).waitFor()
  expect((await measure(small, ELDER)).beyond).toBe(0)
  expect((await byLink(link, 'reply', aReply({ doneBy: inDays(5) }))).ok).toBe(true)
  const page = await visit(browser, url, { elder: true })
  await page.getByText('您的回复，照这样转').waitFor()
  expect(await measure(page, ELDER)).toEqual({ small: [], narrow: [], beyond: 0 })
  expect(await axeFaults(page, { strict: true })).toEqual([])
}, 90_000)

it('has no serious fault that axe finds at the desk or on the resident’s page', async () => {
  const { byLink, detail, referred } = newsroom
  const { caseId, tipId, link } = await referred()
  expect((await byLink(link, 'reply', aReply({ plan: 'done' }))).ok).toBe(true)
  const desk = await openCase(caseId)
  await button(desk, '看过了，原话转给居民').waitFor()
  expect(await axeFaults(desk)).toEqual([])
  expect((await detail('liu', tipId)).followUp?.round).toBe('done')
  const resident = await visit(browser, `${newsroom.cloud.url}/tips/detail?id=${tipId}`, {
    token: newsroom.tokens.liu,
    elder: true,
  })
  await resident.getByRole('radio', { name: '好了', exact: true }).click()
  expect(await measure(resident, ELDER)).toEqual({ small: [], narrow: [], beyond: 0 })
  expect(await axeFaults(resident, { strict: true })).toEqual([])
}, 90_000)
