import type { Browser, Page } from 'playwright-core'
import { type Newsroom, openNewsroom, someWords, type Who } from '../functions/cases-support'
import { aCase, asTold, prove } from '../functions/cases-work-support'
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

async function at(path: string, who: Who, size = DESK): Promise<Page> {
  const page = await visit(browser, newsroom.cloud.url + path, {
    ...{ size, token: newsroom.tokens[who] },
  })
  pages.push(page)
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const press = (page: Page, name: string | RegExp) => button(page, name).click()
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click()
const write = (page: Page, name: string, words: string) =>
  page.getByRole('textbox', { name }).fill(words)
const send = async (page: Page) => {
  await page.locator('#desk-confirm:focus').waitFor()
  await page.keyboard.press('Enter')
}

it('tells the editor who sent it to let somebody else verify it', async () => {
  const { caseId } = await aCase(newsroom, 'zhou', 'zhou')
  const page = await at(`/desk/case?id=${caseId}`, 'zhou')
  await page.getByText('您报过或代录过这件事，请另一位编辑来核实').waitFor()
  expect(await button(page, '定性').getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('v')
  await page.getByRole('form').waitFor({ state: 'detached' })
})

it('writes down both sides of a dispute without a finding', async () => {
  const { tipId, caseId } = await aCase(newsroom)
  const page = await at(`/desk/case?id=${caseId}`, 'zhou')
  await button(page, '办结').waitFor()
  await page.keyboard.press('e')
  await page.getByRole('checkbox', { name: '双方说法不同，都记下' }).click()
  await write(page, '居民的说法', '停了四次')
  await write(page, '另一方是谁', '物业')
  await write(page, '另一方的说法', '只停了两次')
  await page.getByText('双方说法不同，我们都记下了，不下结论').waitFor()
  await page.locator('#desk-submit').click()
  await send(page)
  await page.getByRole('heading', { name: '已答复说明' }).waitFor()
  expect((await asTold(newsroom, 'liu', tipId)).outcome?.words).toContain('物业说：“只停了两次”')
})

it('splits a case, and takes the split back', async () => {
  const { caseId } = await aCase(newsroom)
  const other = await newsroom.tip('zhang', { text: '一单元电梯异响，晚上吵' })
  expectOk(await newsroom.desk('zhou', 'accept', { tipId: other, caseId, ...someWords() }))
  const page = await at(`/desk/case?id=${caseId}`, 'zhou')
  await press(page, '拆开')
  await page.getByRole('checkbox', { name: /一单元电梯异响/ }).click()
  await write(page, '为什么不是一件事', '是另一部电梯')
  await page.locator('#desk-submit').click()
  await send(page)
  await page.getByRole('heading', { level: 2, name: '一单元电梯异响' }).waitFor()
  expect((await newsroom.open('zhou', 'case', caseId)).tips).toHaveLength(1)
  await page.keyboard.press('z')
  await page.getByRole('heading', { level: 2, name: someWords().title }).waitFor()
  expect((await newsroom.open('zhou', 'case', caseId)).tips).toHaveLength(2)
})

it('goes from the list to a case by the keyboard, and back to the list as it was', async () => {
  await aCase(newsroom)
  const page = await at('/desk/inbox', 'zhou')
  await page.getByRole('tab', { name: /核实中/ }).click()
  await page.getByRole('tab', { name: /核实中/, selected: true }).waitFor()
  await page.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('o')
  await page.waitForURL(/desk\/case\?id=/)
  await page.getByRole('heading', { name: '谨慎核查' }).waitFor()
  // One form, whatever lies under this page: what is chosen in it is what is sent.
  await page.keyboard.press('g')
  expect(await page.locator('#desk-submit').count()).toBe(1)
  await press(page, '回收件箱')
  await page.getByRole('tab', { name: /核实中/, selected: true }).waitFor()
  await page.getByRole('option', { selected: true }).waitFor()
})

it('hands a case over with a note, which the next editor sees first', async () => {
  const { caseId } = await aCase(newsroom)
  await prove(newsroom, 'zhou', caseId)
  const page = await at(`/desk/case?id=${caseId}`, 'zhou')
  await button(page, '交给同事').waitFor()
  await page.keyboard.press('g')
  await radio(page, '林晓')
  await write(page, '交代一句，只有编辑看得到', '周四约了物业')
  await page.locator('#desk-submit').click()
  await page.getByText('林晓在办').waitFor()
  const next = await at(`/desk/case?id=${caseId}`, 'lin')
  await next.getByText('周宁交代：周四约了物业').waitFor()
})

describe('many at once', () => {
  const row = (page: Page, words: string) => page.getByRole('option', { name: new RegExp(words) })

  it('chooses rows, declines them with one reason, and takes it back as one', async () => {
    const place = { communityId: 'jinxiuli' }
    const one = await newsroom.tip('zhang', { place, text: '想问问明年学区怎么划' })
    const two = await newsroom.tip('li', { place, text: '学区什么时候公布' })
    const page = await at('/desk/inbox', 'zhou')
    await press(page, '多选')
    await row(page, '明年学区').click()
    await row(page, '学区什么时候').click()
    await page.getByText('选了 2 条').waitFor()
    await press(page, '不受理')
    await press(page, '找 12345')
    await button(page, '说明不受理').click()
    await send(page)
    await page.getByRole('status').getByText('说明不受理了 2 条').waitFor()
    for (const [who, tipId] of [
      ['zhang', one],
      ['li', two],
    ] as const) {
      expect((await asTold(newsroom, who, tipId)).status).toBe('declined')
    }
    await page.keyboard.press('z')
    await row(page, '明年学区').waitFor()
    expect((await asTold(newsroom, 'li', two)).status).toBe('received')
  })

  it('keeps a filter under a name and shows it again at one press', async () => {
    const page = await at('/desk/inbox', 'lin')
    await page.getByRole('tab', { name: /核实中/ }).click()
    await page.getByRole('checkbox', { name: '只看我的' }).click()
    await press(page, /我的筛选/)
    await page.getByRole('option', { name: '把现在的筛选存下来' }).click()
    await write(page, '给这个筛选起个名字', '我在核的')
    await page.getByRole('button', { name: '存下', exact: true }).click()
    await button(page, /存下的筛选：我在核的/).waitFor()
    await page.getByRole('tab', { name: /待分拣/ }).click()
    await page.reload()
    await press(page, /我的筛选/)
    await page.getByRole('option', { name: '我在核的' }).click()
    await page.getByRole('tab', { name: /核实中/, selected: true }).waitFor()
    await page.getByRole('checkbox', { name: '只看我的', checked: true }).waitFor()
  })
})
