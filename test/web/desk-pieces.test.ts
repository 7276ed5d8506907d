import type { Browser } from 'playwright-core'
import { openPieces, type Pieces, SAID } from '../functions/pieces-support'
import { DESK, openBrowser, visit } from '../support/browser'
import { pressLast, saved } from './whole-road-desk'

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

const at = (who: 'zhou' | 'lin' | 'li' | undefined, path: string, desk = false) =>
  visit(browser, newsroom.cloud.url + path, {
    ...(who ? { token: newsroom.tokens[who] } : {}),
    ...(desk ? { size: DESK } : {}),
  })

it('copies for the 公众号 with inline styles, and makes a picture to share', async () => {
  const { pieceId } = await newsroom.published()
  const page = await at('zhou', `/desk/pieces?id=${pieceId}`, true)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await pressLast(page, '复制到公众号')
  await page.getByText('复制好了').waitFor()
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text() ?? ''
  })
  expect(html).toContain(SAID)
  expect(html).not.toContain('class=')
  const download = page.waitForEvent('download')
  await pressLast(page, '存分享图')
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
}, 60_000)

it('keeps what was written here, or shows the other’s, when both changed the same piece', async () => {
  const { caseId } = await newsroom.answered()
  const { pieceId } = await newsroom.begin(caseId)
  const page = await at('zhou', `/desk/pieces?id=${pieceId}`, true)
  const title = page.getByLabel('标题')
  for (const [theirs, way, shown] of [
    ['林晓写的标题', '用我写的', '周宁写的标题'],
    ['林晓又写的标题', '看别人改的', '林晓又写的标题'],
  ] as const) {
    await title.waitFor()
    expect((await newsroom.save(pieceId, (its) => ({ ...its, title: theirs }), 'lin')).ok).toBe(
      true,
    )
    await title.fill('周宁写的标题。')
    await title.fill('周宁写的标题')
    await page.getByRole('alert').getByText('刚才有人改过这篇').waitFor()
    expect((await newsroom.now('zhou', pieceId)).draft.title).toBe(theirs)
    await pressLast(page, way)
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await saved(page)
    expect(await title.inputValue()).toBe(shown)
    expect((await newsroom.now('zhou', pieceId)).draft.title).toBe(shown)
  }
}, 60_000)
