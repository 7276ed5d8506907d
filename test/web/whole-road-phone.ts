import type { Browser, Page } from 'playwright-core'
import { DAY, dayOf } from '../../core/kit/time'
import { DESK, visit } from '../support/browser'
import { aPicture } from '../support/builders'

/** What the inbox shows of it. */
export const SEEN = '3 号楼 2 单元电梯一周停了四次'
export const TOLD = `${SEEN}，老人下不了楼`
/** What the party writes, and what everybody reads, word for word. */
export const ANSWER = '门机控制板老化，配件到货就换，这几天每晚安排保安值守。'

export const inDays = (days: number) => dayOf(Date.now() + days * DAY)
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first()
const press = (page: Page, name: string | RegExp) => button(page, name).click()

/** Chooses a picture where the page asks for one. */
export async function choosePicture(page: Page, by: string | RegExp): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press(page, by)
  const buffer = await aPicture(800, 600)
  await (await chooser).setFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
}

/** From the first step of 报线索 to the last look, with one free hand. */
export async function fillIn(page: Page, words: string): Promise<void> {
  await page.getByText('现在是：刘桂芳').waitFor()
  await choosePicture(page, /拍一张/)
  await page.getByText('梧桐里社区').first().waitFor()
  await page.getByRole('textbox').first().fill(words)
  await page.getByRole('radio', { name: /我亲眼看到的/ }).click()
  await page.getByText('传好了').first().waitFor({ state: 'attached' })
  await press(page, '交给编辑')
  await button(page, '就这样交').waitFor()
}

/** Sends it, pressing twice as people do; answers the number on the receipt. */
export async function report(page: Page): Promise<string> {
  await fillIn(page, TOLD)
  await button(page, '就这样交').dblclick()
  await page.getByText('收到了，谢谢您说一声').waitFor()
  const [number = ''] = /\d{4}-\d{2,}/.exec(await page.locator('body').innerText()) ?? []
  return number
}

/** The party behind its link: more days first, then an answer that outlives a closed window. */
export async function answerLetter(browser: Browser, url: string): Promise<void> {
  const page = await visit(browser, url)
  await page.getByText(/有居民反映一件事/).waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/刘桂芳|sample-|推诿/)
  await press(page, '要晚几天')
  await page.locator('.sheet input[type=date]').fill(inDays(9))
  await page.getByRole('textbox', { name: '为什么要晚' }).fill('配件要从外地发')
  await press(page, '告诉居民')
  await page.getByText(/您说过要晚几天/).waitFor()

  await press(page, '看一遍再提交')
  await page.getByText('选一下情况属实吗').waitFor()
  await page.getByRole('radio', { name: '属实', exact: true }).click()
  await page.getByRole('textbox', { name: '打算怎么办' }).fill(ANSWER)
  await page.locator('input[type=date]').first().fill(inDays(12))
  await choosePicture(page, '从相册选')
  await page.getByText('传好了').waitFor({ state: 'attached' })

  // A closed window loses nothing: the draft is on the device.
  await page.reload()
  const box = page.getByRole('textbox', { name: '打算怎么办' })
  await box.waitFor()
  expect(await box.inputValue()).toBe(ANSWER)
  await page.getByText('传好了').waitFor({ state: 'attached' })
  await press(page, '看一遍再提交')
  await page.getByText('再看一遍，就交了').waitFor()
  await page.getByText('原话转述，编辑没有改动').waitFor()
  await press(page, '提交')
  await page.getByText('收到您的回复了').waitFor()
  await page.getByText(ANSWER).waitFor()
  await page.context().close()
}

/** The party says on a computer that it is done. */
export async function sayDone(browser: Browser, url: string): Promise<void> {
  const page = await visit(browser, url, { size: DESK })
  await press(page, '办好了，说一声')
  await page.getByRole('textbox', { name: '办好了什么' }).fill('门机换好了，试了一天')
  await button(page, '办好了').last().click()
  await page.getByText('您说办好了，我们请居民看看').waitFor()
  await page.context().close()
}

/** One of three big buttons, with words or a photo (C6). */
export async function look(page: Page, title: string, answer: string): Promise<void> {
  await page.reload()
  await page.getByText(title).first().waitFor()
  await page.getByRole('radio', { name: answer, exact: true }).click()
}
