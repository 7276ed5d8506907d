import type { Browser, Page } from 'playwright-core'
import { aSlot, published } from '../functions/notices-support'
import { DESK, openBrowser, PHONE, visit } from '../support/browser'
import { expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

jest.setTimeout(120_000)

let browser: Browser
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const go = async (path: string, who?: string, size = PHONE): Promise<Page> =>
  visit(browser, cloud.url + path, { size, ...(who ? { token: await cloud.signInAs(who) } : {}) })

interface Opened {
  slots: { left: number }[]
  mine: { name: string; whom: string; number: string; state: string }[]
}
const seen = async (noticeId: string, who: string): Promise<Opened> => {
  const token = await cloud.signInAs(who)
  return expectOk(await cloud.call<Opened>('notices', 'open', { noticeId }, { token }))
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

it('a neighbour reads without signing in, and is led to sign in before booking', async () => {
  const page = await go(`/notices/notice?id=${await published(cloud)}`)
  await page.getByText('流感疫苗开打，60 岁以上免费').waitFor()
  await button(page, '先登录再约').waitFor()
  await button(page, '去这：接种点，打开地图').click()
  await button(page, '打开高德地图').waitFor()
  await button(page, '抄下地址').waitFor()
  await page.context().close()
})

it('somebody books, books for a neighbour, and cancels', async () => {
  const noticeId = await published(cloud, { slots: [aSlot({ places: 2 })] })
  const page = await go(`/notices/notice?id=${noticeId}`, 'li')
  await button(page, /^约 \d+ 日上午$/).click()
  await button(page, '约上').click()
  await page.getByText('约好了').waitFor()
  await button(page, '好').click()
  const own = (await seen(noticeId, 'li')).mine
  expect(own).toMatchObject([{ name: '李明', whom: 'self' }])

  await button(page, '帮邻居约').click()
  await page.getByLabel('邻居的名字').locator('input').fill('王阿婆')
  await button(page, '约上').click()
  await page.getByText('写上邻居的电话').first().waitFor()
  await page.getByLabel('邻居的电话').locator('input').fill('057155500461')
  await button(page, '约上').click()
  await page.getByText('约好了').waitFor()
  await button(page, '好').click()
  expect((await seen(noticeId, 'li')).slots).toMatchObject([{ left: 0 }])
  await button(page, '约满了').waitFor()

  await page.getByRole('link', { name: '看我的预约' }).click()
  await page.waitForURL(/notices\/mine/)
  await page.context().close()

  const mine = await go('/notices/mine', 'li')
  await button(mine, '取消王阿婆的预约').click()
  await button(mine, '取消预约').click()
  await mine.getByText('取消了', { exact: true }).waitFor()
  await mine.context().close()
  const after = await seen(noticeId, 'li')
  expect(after.slots).toMatchObject([{ left: 1 }])
  expect(after.mine).toMatchObject([{ name: '李明' }])
})

const write = (page: Page, label: string, words: string) =>
  page.getByLabel(label, { exact: true }).fill(words)

it('an editor writes a notice, draws its map, publishes it, and takes it back with a word', async () => {
  const page = await go('/desk/notices', 'zhou', DESK)
  await button(page, '写通知').click()
  await write(page, '标题', '社区食堂开门，头三天试吃')
  await write(page, '哪天', '这个星期的中午')
  await write(page, '谁能打', '60 岁以上的邻居')
  await button(page, '加一个地点').click()
  await write(page, '叫什么', '社区食堂')
  await write(page, '经纬度', '120.1537, 30.2874')
  await write(page, '地址', '槐安路 12 号一楼')
  await button(page, '画一张小图').click()
  await button(page, '路').click()
  const sheet = button(page, '小图，点一下放东西')
  await sheet.click({ position: { x: 20, y: 60 } })
  await sheet.click({ position: { x: 400, y: 60 } })
  await write(page, '路名或地标名', '槐安路')
  await button(page, '画完').click()
  await page.getByText('路 槐安路').waitFor()
  await button(page, '加一个时段').click()
  await button(page, '发出去').click()
  await page.getByRole('heading', { name: '社区食堂开门，头三天试吃' }).waitFor()

  const list = await cloud.call<{ notices: { noticeId: string; title: string }[] }>(
    'notices',
    'list',
    {},
  )
  const made = expectOk(list).notices.find(({ title }) => title.startsWith('社区食堂'))
  const phone = await go(`/notices/notice?id=${made?.noticeId}`)
  await phone.getByText('槐安路 12 号一楼').waitFor()
  await phone.context().close()

  await write(page, '哪里不对', '日子写错了，是下个星期')
  await button(page, '撤回这条').click()
  await button(page, '照着改一份，发更正').waitFor()
  const after = await go(`/notices/notice?id=${made?.noticeId}`)
  await after.getByText('这条通知撤回了：日子写错了，是下个星期').waitFor()
  await after.context().close()
  await page.context().close()
})

it('an editor relays a warning word for word, and is refused an earthquake warning', async () => {
  const page = await go('/desk/notices', 'zhou', DESK)
  await button(page, '转预警').click()
  await page.getByText('黄色', { exact: true }).click()
  await write(page, '发布单位', '云溪区气象台')
  await write(page, '预警原文', '地震预警：10秒后强震动到达，请立即避险。')
  await write(page, '要紧的一句', '10秒后强震动到达')
  await button(page, '照原文转出去').click()
  await page.getByRole('alert').getByText('地震预警只能由国家统一发布').waitFor()

  const text = '云溪区气象台发布大风黄色预警信号：今天14时起，阵风8到9级，请注意防范。'
  await write(page, '预警原文', text)
  await write(page, '要紧的一句', '今天14时起，阵风8到9级')
  await button(page, '照原文转出去').click()
  await page.getByText('原文已锁住').waitFor()

  const phone = await go('/warning')
  await phone.getByText(text).waitFor()
  await phone.getByText('这是民生号编的，不是预警的内容').waitFor()
  await phone.context().close()
  const home = await go('/', 'li')
  await home.getByText('今天14时起，阵风8到9级').waitFor()

  await write(page, '解除的原文', '云溪区气象台18时解除大风黄色预警信号。')
  await button(page, '解除，首页收起来').click()
  await page.getByText('已解除').first().waitFor()
  const current = await cloud.call<{ warning: unknown }>('notices', 'current', {})
  expect(expectOk(current).warning).toBeNull()
  await home.reload()
  await home.getByText('家门口有事，说一声').waitFor()
  await home.waitForLoadState('networkidle')
  expect(await home.getByText('今天14时起').count()).toBe(0)
  await home.context().close()
  await page.context().close()
})

it('keeps what an editor typed and never saved: another row pressed, a page opened anew', async () => {
  const page = await go('/desk/notices', 'zhou', DESK)
  await button(page, '写通知').click()
  await write(page, '标题', '写到一半的通知')
  await write(page, '哪天', '星期六上午')
  await button(page, '转预警').click()
  await write(page, '预警原文', '云溪区气象台发布大风蓝色预警信号')
  await page.reload()
  await button(page, '写通知').click()
  await page.getByText('没存的写，只在这台电脑上').waitFor()
  expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('写到一半的通知')
  await button(page, '转预警').click()
  const text = page.getByLabel('预警原文', { exact: true })
  expect(await text.inputValue()).toBe('云溪区气象台发布大风蓝色预警信号')
  await button(page, '不要了').click()
  expect(await text.inputValue()).toBe('')
  // Saved is saved: nothing of it lies about any more.
  await button(page, '写通知').click()
  await write(page, '谁能打', '60 岁以上')
  await button(page, '先存着').click()
  await page
    .getByText('存好了，别人还看不到')
    .or(page.getByRole('button', { name: /草稿.*写到一半的通知/ }))
    .first()
    .waitFor()
  await button(page, '写通知').click()
  expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('')
  await page.context().close()
})
