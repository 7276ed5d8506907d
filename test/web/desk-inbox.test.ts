import type { Browser, Page } from 'playwright-core'
import { deskLink } from '../../core/newsroom/news'
import { type Newsroom, openNewsroom, someWords, type Who } from '../functions/cases-support'
import { DESK, openBrowser, visit } from '../support/browser'
import { expectOk } from '../support/builders'

let browser: Browser
let newsroom: Newsroom
const pages: Page[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
  browser = await openBrowser()
})
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
})
afterAll(async () => {
  await browser?.close()
  await newsroom.cloud.stop()
})

async function atDesk(who: Who, size = DESK): Promise<Page> {
  const token = newsroom.tokens[who]
  const page = await visit(browser, `${newsroom.cloud.url}/desk/inbox`, { size, token })
  pages.push(page)
  return page
}

const row = (page: Page, words: string) => page.getByRole('option', { name: new RegExp(words) })
const opened = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title })

const marked = (page: Page) => page.locator('[role=option][aria-selected=true]').getAttribute('id')
const listed = (page: Page) =>
  page.getByRole('option').evaluateAll((rows) => rows.map((each) => each.id))

/** Walks with J and K until the row is open: one key, one row, however slow the page is. */
async function walkTo(page: Page, title: string): Promise<void> {
  await row(page, title).waitFor()
  const goal = (await row(page, title).getAttribute('id')) ?? ''
  for (let here = await marked(page); here && here !== goal; here = await marked(page)) {
    const ids = await listed(page)
    await page.keyboard.press(ids.indexOf(here) < ids.indexOf(goal) ? 'j' : 'k')
    const moved = page.locator(`[role=option][aria-selected=true]:not(#${here})`)
    await moved.waitFor({ state: 'attached', timeout: 5000 })
  }
  await opened(page, title).waitFor()
}

/** Enter, once the strip that asks has the focus. */
async function confirm(page: Page): Promise<void> {
  await page.locator('#desk-confirm:focus').waitFor()
  await page.keyboard.press('Enter')
}

/** The field the cursor is in. */
async function writingIn(page: Page, name: string): Promise<void> {
  await page.locator(`[aria-label="${name}"]:focus`).waitFor()
}

const queueOf = async (tipId: string) => (await newsroom.open('zhou', 'tip', tipId)).row.queue

it('takes a tip from the list to a case, and back, by the keyboard alone', async () => {
  await newsroom.tip('li', { place: { communityId: 'wangjiang' }, text: '路口的护栏被撞歪了' })
  const tipId = await newsroom.tip('liu', { text: '张阿姨家门口的井盖松了' })
  const page = await atDesk('zhou')
  await walkTo(page, '张阿姨家门口的井盖松了')

  await page.keyboard.press('1')
  await page.getByText('必做 4 项，已做 1 项').waitFor()

  await page.keyboard.press('a')
  await writingIn(page, '标题')
  const title = page.getByRole('textbox', { name: '标题' })
  expect(await title.inputValue()).toBe('一位住户家门口的井盖松了')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('梧桐里井盖松动')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('告诉报送人：编辑受理了，开始核实').waitFor()
  expect(await queueOf(tipId)).toBe('triage')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('受理了').waitFor()
  expect(await queueOf(tipId)).toBe('verifying')
  await row(page, '井盖').waitFor({ state: 'detached' })

  await page.keyboard.press('z')
  await row(page, '井盖').waitFor()
  await opened(page, '张阿姨家门口的井盖松了').waitFor()
  expect(await queueOf(tipId)).toBe('triage')
})

it('asks for more by the keyboard alone', async () => {
  const asked = await newsroom.tip('liu', { text: '单元门禁坏了三天' })
  const page = await atDesk('zhou')
  await walkTo(page, '单元门禁坏了三天')
  await page.keyboard.press('r')
  await writingIn(page, '要补什么，一句话')
  await page.keyboard.type('编辑想要一张门禁的照片')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').getByText('请您补充，编辑想要一张门禁的照片').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('alert').waitFor({ state: 'detached' })
  expect(await queueOf(asked)).toBe('triage')
  await page.keyboard.press('Control+Enter')
  await confirm(page)
  await page.getByRole('status').getByText('请他补充了').waitFor()
  expect(await queueOf(asked)).toBe('returned')
})

it('declines with a ready sentence, by the keyboard alone', async () => {
  const declined = await newsroom.tip('li', {
    place: { communityId: 'wangjiang' },
    categoryId: 'water',
    text: '早上突然停水两小时',
  })
  const page = await atDesk('zhou')
  await walkTo(page, '早上突然停水两小时')
  await page.keyboard.press('x')
  await writingIn(page, '为什么帮不上')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').getByText('可以找12345').waitFor()
  await confirm(page)
  await page.getByRole('status').getByText('说明不受理了').waitFor()
  expect(await queueOf(declined)).toBe('declined')
})

it('walks on while a question is still on its way, and declines another', async () => {
  const asked = await newsroom.tip('liu', { text: '楼道的声控灯不亮了' })
  const declined = await newsroom.tip('li', {
    place: { communityId: 'wangjiang' },
    categoryId: 'water',
    text: '水压一到晚上就很小',
  })
  const page = await atDesk('zhou')
  await walkTo(page, '楼道的声控灯不亮了')
  await page.keyboard.press('r')
  await writingIn(page, '要补什么，一句话')
  await page.keyboard.type('在几楼')
  await page.keyboard.press('Control+Enter')
  // The answer waits until the next row is open.
  let answer = () => {}
  const held = new Promise<void>((go) => {
    answer = go
  })
  await page.route('**/api/cases/askMore', async (route) => {
    await held
    await route.continue()
  })
  await confirm(page)
  await walkTo(page, '水压一到晚上就很小')
  answer()
  await page.getByRole('status').getByText('请他补充了').waitFor()
  await row(page, '楼道的声控灯').waitFor({ state: 'detached' })
  await opened(page, '水压一到晚上就很小').waitFor()
  await page.keyboard.press('x')
  await writingIn(page, '为什么帮不上')
  await page.keyboard.type('这件归自来水公司管')
  await page.getByRole('textbox', { name: '该找谁' }).fill('自来水公司')
  await page.keyboard.press('Control+Enter')
  await confirm(page)
  await page.getByRole('status').getByText('说明不受理了').waitFor()
  expect([await queueOf(asked), await queueOf(declined)]).toEqual(['returned', 'declined'])
})

it('says what is still missing below the field, and sends nothing', async () => {
  const tipId = await newsroom.tip('liu', { text: '晾衣架断了一根' })
  const page = await atDesk('zhou')
  await walkTo(page, '晾衣架断了一根')
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: '要补什么，一句话' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('要补什么再写几个字，至少 2 个').waitFor()
  expect(await queueOf(tipId)).toBe('triage')
})

it('shows the refusal when another editor was faster, and what became of the tip', async () => {
  const tipId = await newsroom.tip('liu', { text: '快递柜挡住了消防栓' })
  const page = await atDesk('zhou')
  await walkTo(page, '快递柜挡住了消防栓')
  await page.keyboard.press('a')
  await page.getByRole('textbox', { name: '标题' }).waitFor()
  expectOk(await newsroom.desk('lin', 'accept', { tipId, ...someWords() }))
  await page.keyboard.press('Control+Enter')
  await page.getByText('告诉报送人：编辑受理了').waitFor()
  await confirm(page)
  await page.getByRole('alert').getByText('这条线索刚被受理了，刷新看看').waitFor()
})

it('says who has a tip in hand, and offers to take it over', async () => {
  const tipId = await newsroom.tip('liu', { text: '儿童滑梯裂了一道口子' })
  expectOk(await newsroom.desk('lin', 'claim', { kind: 'tip', id: tipId }))
  const page = await atDesk('zhou')
  await walkTo(page, '儿童滑梯裂了一道口子')
  await page.getByText('林晓在办，先和林晓说一声').waitFor()
  await page.keyboard.press('a')
  expect(await page.getByRole('textbox', { name: '标题' }).count()).toBe(0)
  await page.getByRole('button', { name: '接过来' }).click()
  await page.getByText('您在办').waitFor()
})

it('leaves every key alone while something is being typed', async () => {
  const page = await atDesk('zhou')
  await page.getByRole('option').first().waitFor()
  const open = await page.locator('[role=option][aria-selected=true]').getAttribute('id')
  await page.keyboard.press('/')
  await page.keyboard.type('jx1?')
  const search = page.getByRole('searchbox', { name: '搜线索' })
  expect(await search.inputValue()).toBe('jx1?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.locator('[role=option][aria-selected=true]').getAttribute('id')).toBe(open)
  await page.keyboard.press('Enter')
  await page.getByText('没找到“jx1?”').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '全部快捷键' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

it('asks nothing while nobody looks, and at once when somebody does again', async () => {
  const page = await atDesk('zhou')
  await page.getByRole('option').first().waitFor()
  let asked = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/cases/queueVersion')) asked += 1
  })
  const hide = (hidden: boolean) =>
    page.evaluate((is) => {
      Object.defineProperty(document, 'hidden', { value: is, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await hide(true)
  await page.waitForTimeout(200)
  asked = 0
  await page.waitForTimeout(7000)
  expect(asked).toBe(0)
  await hide(false)
  await page.waitForTimeout(300)
  expect(asked).toBe(1)
})

it('has no fault that axe finds, list and form alike', async () => {
  await newsroom.tip('liu', { text: '电梯按钮按了没有反应' })
  const page = await atDesk('zhou')
  await walkTo(page, '电梯按钮按了没有反应')
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  const faults = () =>
    page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document.querySelector('.desk') ?? document)
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
  expect(await faults()).toEqual([])
  await page.keyboard.press('a')
  await writingIn(page, '标题')
  expect(await faults()).toEqual([])
})

it('lets in nobody but editors', async () => {
  const page = await atDesk('liu')
  await page.getByText('您的身份还不能进').waitFor()
  expect(await page.getByRole('option').count()).toBe(0)
})

it('keeps the right column as a drawer below 1360, and the list apart on a phone', async () => {
  await newsroom.tip('liu', { text: '走廊里堆满了旧家具' })
  const page = await atDesk('zhou', { width: 1280, height: 800 })
  await page.getByRole('option').first().waitFor()
  expect(await page.getByRole('region', { name: '办理' }).count()).toBe(0)
  await page.getByRole('button', { name: '办理' }).click()
  await page.getByRole('region', { name: '办理' }).waitFor()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(1280)

  const phone = await atDesk('zhou', { width: 375, height: 812 })
  await phone.getByRole('option').first().waitFor()
  expect(await phone.getByRole('region', { name: '详情' }).count()).toBe(0)
  await phone.getByRole('option').first().click()
  await phone.getByRole('button', { name: '回列表' }).click()
  await phone.getByRole('option').first().waitFor()
})

it('opens what a link in a newsroom message names', async () => {
  const tipId = await newsroom.tip('liu', { text: '地下车库的灯整排不亮' })
  const { number } = (await newsroom.open('zhou', 'tip', tipId)).row
  const link = deskLink(newsroom.cloud.url, { type: 'tip.received', number })
  const page = await visit(browser, link, { size: DESK, token: newsroom.tokens.zhou })
  pages.push(page)
  await opened(page, '地下车库的灯整排不亮').waitFor()
  expect(await page.getByRole('option').count()).toBe(1)
  expect(await page.getByRole('searchbox', { name: '搜线索' }).inputValue()).toBe(number)
  await page.getByRole('button', { name: '不搜了' }).click()
  await page.getByRole('option').nth(1).waitFor()
})

// Last, because it fills the first page of the list.
it('shows a new tip within 5 seconds without moving what is open or where the list stands', async () => {
  await Promise.all(
    Array.from({ length: 16 }, (_, i) => newsroom.tip('zhang', { text: `第 ${i} 盏路灯不亮` })),
  )
  const page = await atDesk('zhou')
  await page.getByRole('option').nth(12).waitFor()
  await page.getByRole('option').nth(12).click()
  const list = page.locator('.queue__scroll')
  await list.evaluate((node) => {
    node.scrollTop = 400
  })
  const place = () =>
    page.locator('[role=option][aria-selected=true]').evaluate((node) => ({
      id: node.id,
      top: Math.round(node.getBoundingClientRect().top),
    }))
  await page.waitForTimeout(300)
  const before = await place()
  const sent = Date.now()
  await newsroom.tip('li', { text: '有人困在电梯里了', urgent: true })
  await row(page, '有人困在电梯里').waitFor({ state: 'attached', timeout: 5000 })
  expect(Date.now() - sent).toBeLessThan(5000)
  await page.waitForTimeout(300)
  const after = await place()
  expect(after.id).toBe(before.id)
  expect(Math.abs(after.top - before.top)).toBeLessThan(4)
  expect(await page.locator('[aria-live=polite]').textContent()).toContain('有人困在电梯里')
})
