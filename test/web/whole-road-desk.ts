import type { Page } from 'playwright-core'
import { ANSWER, button, choosePicture } from './whole-road-phone'

export const TITLE = '3 号楼电梯一周停四次'
const press = (page: Page, name: string | RegExp) => button(page, name).click()
/** The button with just these words: the last one is on top. */
export const pressLast = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).last().click()
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click()
const write = (page: Page, name: string | RegExp, words: string) =>
  page.getByRole('textbox', { name }).fill(words)
const submit = (page: Page) => page.locator('#desk-submit').click()
const done = (page: Page, words: string | RegExp) =>
  page.getByRole('status').getByText(words).waitFor()

/** Enter, once the strip that asks has the focus. */
export async function confirm(page: Page): Promise<void> {
  await page.locator('#desk-confirm:focus').waitFor()
  await page.keyboard.press('Enter')
}

/** A tip in the inbox: the four musts ticked, accepted in an editor’s words, opened as a case. */
export async function accept(page: Page, told: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(told) }).click()
  await page.getByRole('heading', { level: 2, name: new RegExp(told) }).waitFor()
  for (const [i, key] of ['1', '2', '3', '4'].entries()) {
    await page.keyboard.press(key)
    await page.getByText(new RegExp(`已做 ${i + 1} 项`)).waitFor()
  }
  await page.keyboard.press('a')
  await page.locator('[aria-label="标题"]:focus').waitFor()
  await write(page, '标题', TITLE)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').getByText('告诉报送人：编辑受理了，开始核实').waitFor()
  await confirm(page)
  await done(page, '受理了')
  await page.keyboard.press('o')
  await page.waitForURL(/desk\/case\?id=/)
  await page.getByRole('heading', { name: '谨慎核查' }).waitFor()
}

async function evidence(page: Page, kind: string, how: string, who?: string): Promise<void> {
  await press(page, '记证据')
  await radio(page, kind)
  if (who) {
    await radio(page, '别的人或单位')
    await write(page, '谁说的、谁给的', who)
  }
  await write(page, '怎么知道的', how)
  if (kind === '照片') {
    await choosePicture(page, '加照片')
    await button(page, '拿掉这张').waitFor()
  }
  await submit(page)
  await page.getByText(how).first().waitFor()
}

const FACTORS = ['来源可信度', '必要调查', '时限性', '公序良俗', '名誉受损可能', '核实能力']

/** A claim, two sources of which one is our own, six factors, and the finding from them (C3). */
export async function verify(page: Page): Promise<void> {
  await press(page, '加一条说法')
  await submit(page)
  await page.getByText('还没有证据').waitFor()
  await page.keyboard.press('v')
  await page.getByText('独立来源还差 2 个').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await evidence(page, '照片', '门厅里拍到停着')
  await evidence(page, '第二信源', '电话里说停过四次', '楼栋长')
  await page.getByText('支持 2 个来源 · 有编辑部自己的').waitFor()
  for (const name of FACTORS) {
    await press(page, new RegExp(name))
    await submit(page)
    await button(page, /定性/).waitFor()
  }
  await page.getByText('六项，看过 6 项').waitFor()
  await page.keyboard.press('v')
  await page.getByRole('radio', { name: '属实', exact: true, checked: true }).waitFor()
  await page.locator('[aria-label="给大家看的一句"]:focus').waitFor()
  await page.keyboard.press('Control+Enter')
  await confirm(page)
  await done(page, '定了属实')
}

/** T: what is flagged is said calmly at one press, and Enter sends it (C5). */
export async function refer(page: Page): Promise<void> {
  await button(page, /转交责任方/).waitFor()
  await page.keyboard.press('t')
  await write(page, '给责任方看的说明', '物业一直推诿，电梯一周停了 4 次，有居民被困约 10 分钟。')
  await page.getByText(/措辞提醒/).waitFor()
  const form = page.getByRole('form', { name: '转交责任方' })
  await form.getByRole('button', { name: '转交' }).click()
  await page.getByText('上面提醒的改掉，或写明理由').waitFor()
  await press(page, '一键改')
  await page.getByText(/措辞提醒/).waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: '第 1 张' }).click()
  await form.getByRole('button', { name: '转交' }).click()
  await confirm(page)
  await page.getByText('链接还没给到').waitFor()
}

export const saved = (page: Page) => page.locator('output', { hasText: '存好了' }).waitFor()
export const body = (page: Page) => page.getByLabel('正文', { exact: true }).first()

/** Draws a box over the middle of the photo, as a hand with a mouse does. */
async function drawBox(page: Page): Promise<void> {
  const picture = page.locator('.mask__picture')
  await picture.locator('img').waitFor()
  const box = await picture.boundingBox()
  if (!box) throw new Error('no picture')
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 4 })
  await page.mouse.up()
}

/** From the case to a piece with the facts of it, a calm word for a harsh one, and a photo blacked out. */
export async function writePiece(page: Page, party: string): Promise<string> {
  await press(page, '写成报道')
  await page.getByLabel('写哪一件事').waitFor()
  await pressLast(page, '开始写')
  await page.getByLabel('标题').waitFor()
  expect(await page.getByLabel(`对方原话：${party}`).inputValue()).toBe(ANSWER)
  await body(page).fill('电梯一周停了四次，黑心。')
  await page.getByText('“黑心”像在下结论').waitFor()
  await pressLast(page, '改')
  expect(await body(page).inputValue()).toBe('电梯一周停了四次，收费引起疑问的。')
  await body(page).fill('电梯一周停了四次，老人上下楼不便。')
  await page.getByRole('button', { name: '放进文中', exact: true }).first().click()
  await saved(page)
  await page.getByText('还没看过要不要涂黑').waitFor()
  await pressLast(page, '看一遍，涂黑')
  await drawBox(page)
  await pressLast(page, '涂黑这 1 处')
  await page.getByText('周宁看过，涂黑 1 处').waitFor()
  return new URL(page.url()).searchParams.get('id') ?? ''
}

export async function handIn(page: Page): Promise<void> {
  await pressLast(page, '送审')
  await page.getByText('写的人不能自己批，请另一位同事看').waitFor()
  expect(await page.getByRole('button', { name: '现在还不能发布' }).count()).toBe(1)
}

/** E: 已解决, in the sentence everybody who told of it reads. */
export async function resolve(page: Page): Promise<void> {
  await button(page, /办结/).waitFor()
  await page.keyboard.press('e')
  await radio(page, '已解决')
  await press(page, '办好了')
  await submit(page)
  await confirm(page)
  await page.getByRole('heading', { name: '已解决' }).waitFor()
}
