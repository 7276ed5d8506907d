import type { Browser } from 'playwright-core'
import { shotsOf } from '../../scripts/screenshots/shots'
import { openBrowser, visit } from '../support/browser'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

let browser: Browser
let cloud: LocalCloud
const paths = new Map<string, string>()

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'full' })
  for (const { name, path } of await shotsOf(cloud)) paths.set(name, path)
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

/** MISSION E2: pages passed on to 朋友圈 say what they have to say to somebody nobody knows. */
const OPEN: readonly [page: string, ...words: string[]][] = [
  ['explainer', '一句话说清', '跟我有关吗', '李大爷自己付', '原文和授权', '人看过'],
  ['notice', '哪天', '谁能打', '当天三步走', '人看过', '先登录再约'],
  ['warning', '上面是云溪区气象台的原文', '大风避险指南'],
  ['voteTheme', '正在投票', '长寿面家宴', '登录以后就能投票'],
  ['voteResult', '投完了', '选上了', '参与 38 人 / 有资格 2380 人', '没算进去的票', '邻居怎么说'],
  ['piece', '人看过'],
]

it.each(OPEN)('opens %s for somebody who is not signed in', async (name, ...words) => {
  const page = await visit(browser, cloud.url + (paths.get(name) ?? 'no such page'))
  for (const said of words) await page.getByText(said).first().waitFor()
  const screen = await page.locator('.screen').innerText()
  expect(screen).not.toMatch(/请先登录|没取到/)
  await page.context().close()
})
