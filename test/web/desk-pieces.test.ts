import type { Browser, Page } from 'playwright-core'
import { openPieces, PARTY, type Pieces, SAID } from '../functions/pieces-support'
import { DESK, openBrowser, visit } from '../support/browser'
import { axeFaults } from '../support/measure'

let newsroom: Pieces
let browser: Browser

beforeAll(async () => {
  newsroom = await openPieces()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.cloud.stop()
})

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .last()
    .click()

const at = (who: 'zhou' | 'lin' | 'li' | undefined, path: string, desk = false) =>
  visit(browser, newsroom.cloud.url + path, {
    ...(who ? { token: newsroom.tokens[who] } : {}),
    ...(desk ? { size: DESK } : {}),
  })

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

async function written(caseId: string): Promise<{ page: Page; pieceId: string }> {
  const page = await at('zhou', '/desk/pieces', true)
  await press(page, '写一篇')
  await page.getByLabel('写哪一件事').selectOption(caseId)
  await press(page, '开始写')
  await page.getByLabel('标题').waitFor()
  const pieceId = new URL(page.url()).searchParams.get('id') ?? ''
  return { page, pieceId }
}

const saved = (page: Page) => page.locator('output', { hasText: '存好了' }).waitFor()

it('walks from a case to a piece, its approval by another, and a correction that reaches a reader', async () => {
  const { caseId } = await newsroom.answered()
  const { page, pieceId } = await written(caseId)
  expect(await page.getByLabel(`对方原话：${PARTY}`).inputValue()).toBe(SAID)

  // A word that judges is flagged while it is written, and replaced with one press.
  const text = page.getByLabel('正文', { exact: true }).first()
  await text.fill('电梯一周停了四次，黑心。')
  await page.getByText('“黑心”像在下结论').waitFor()
  await press(page, '改')
  expect(await text.inputValue()).toBe('电梯一周停了四次，收费引起疑问的。')
  await text.fill('电梯一周停了四次，老人上下楼不便。')

  await press(page, '放进文中')
  await saved(page)
  await page.getByText('还没看过要不要涂黑').waitFor()
  await press(page, '看一遍，涂黑')
  await drawBox(page)
  await press(page, '涂黑这 1 处')
  await page.getByText('周宁看过，涂黑 1 处').waitFor()
  await newsroom.checked(pieceId)
  await press(page, '送审')
  await page.getByText('写的人不能自己批，请另一位同事看').waitFor()
  expect(await page.getByRole('button', { name: '现在还不能发布' }).count()).toBe(1)
  expect(await axeFaults(page)).toEqual([])

  const other = await at('lin', `/desk/pieces?id=${pieceId}`, true)
  await press(other, '批准，发布')
  await other.getByText('第 1 版在读者手里').waitFor()

  const reader = await at(undefined, `/pieces/piece?id=${pieceId}`)
  await reader.getByText(SAID).waitFor()
  await reader.getByText('1 人看过').waitFor()
  expect(await reader.getByText(/拍摄于 \d+月\d+日 \d\d:\d\d，梧桐里/).count()).toBe(1)

  await page.reload()
  await page.getByLabel('正文', { exact: true }).first().fill('电梯一周停了三次，老人不便。')
  await page.getByLabel('更正说明').fill('停的是三次，先前写成四次')
  await saved(page)
  await press(page, '送审')
  await page.getByText('写的人不能自己批，请另一位同事看').waitFor()
  await other.reload()
  await press(other, '批准，发布新的一版')
  await other.getByText('第 2 版在读者手里').waitFor()

  await reader.goto(`${newsroom.cloud.url}/pieces`)
  await reader.getByText('停的是三次，先前写成四次').waitFor()
  await reader.getByText('知道了').click()
  await reader.getByText('您看过的').waitFor({ state: 'detached' })
  await reader.goto(`${newsroom.cloud.url}/pieces/piece?id=${pieceId}`)
  await reader.getByText('停的是三次，先前写成四次').waitFor()
}, 120_000)

it('copies for the 公众号 with inline styles, and makes a picture to share', async () => {
  const { pieceId } = await newsroom.published()
  const page = await at('zhou', `/desk/pieces?id=${pieceId}`, true)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await press(page, '复制到公众号')
  await page.getByText('复制好了').waitFor()
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text() ?? ''
  })
  expect(html).toContain(SAID)
  expect(html).not.toContain('class=')
  const download = page.waitForEvent('download')
  await press(page, '存分享图')
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
}, 60_000)
