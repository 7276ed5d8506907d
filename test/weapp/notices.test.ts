import path from 'node:path'
import { aRelay, aSlot, published } from '../functions/notices-support'
import { agrees, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { cameraWx, cloudWx } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'
import { asyncApi } from '../support/weapp-host/wx'

const dist = path.resolve(__dirname, '../../dist/weapp')

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
})
afterAll(() => cloud.stop())

const opened: Record<string, unknown>[] = []
/** Words drawn on the picture for a neighbours' group, how many squares, and what became of it. */
const drawn = { words: [] as string[], squares: 0, menu: [] as unknown[] }

const canvasWx = () => ({
  createOffscreenCanvas: () => ({
    getContext: () => ({
      fillRect: () => {
        drawn.squares += 1
      },
      fillText: (words: string) => void drawn.words.push(words),
    }),
  }),
  canvasToTempFilePath: asyncApi('canvasToTempFilePath', () => ({
    tempFilePath: 'wxfile://tmp/notice.png',
  })),
  showShareImageMenu: asyncApi('showShareImageMenu', (picture) => void drawn.menu.push(picture)),
})

async function open(url: string, openid = 'sample-liu'): Promise<Host> {
  const files = new Map()
  const openLocation = asyncApi('openLocation', (place) => {
    opened.push(place as Record<string, unknown>)
  })
  const wx = {
    cloud: cloudWx(cloud, openid, files),
    ...cameraWx(files, []),
    ...canvasWx(),
    openLocation,
  }
  const host = new Host(dist, { wx })
  await host.launch(url)
  return host
}

interface Opened {
  slots: { left: number }[]
  mine: { name: string; number: string }[]
}
const seen = async (noticeId: string, who: string): Promise<Opened> => {
  const token = await cloud.signInAs(who)
  return expectOk(await cloud.call<Opened>('notices', 'open', { noticeId }, { token }))
}

it('opens a notice, leads to the map, and books a place', async () => {
  const noticeId = await published(cloud, {
    plan: {
      centre: { lng: 120.1537, lat: 30.2874 },
      span: '800',
      streets: [],
      landmarks: [],
    },
    slots: [aSlot({ slotId: 'full', places: 1 }), aSlot({ slotId: 'open', ...afternoon() })],
  })
  await agrees(cloud, 'somebody-else')
  await cloud.callFunction(
    'notices',
    {
      verb: 'book',
      input: { noticeId, slotId: 'full', whom: 'self', name: '先来的' },
      key: 'first-come-0123456789',
    },
    'somebody-else',
  )
  const host = await open(`/pages/notices/notice/index?id=${noticeId}`)
  await host.until(() => host.text().includes('流感疫苗开打'))
  expect(host.text()).toMatch(/哪天[\s\S]*谁能打[\s\S]*带什么[\s\S]*当天三步走/)
  expect(host.text()).toContain('约满')
  const drawn = host.all(({ tag, attr }) => tag === 'image' && letters(attr.src).includes('接种点'))
  expect(drawn).toHaveLength(1)

  await host.tap(host.byLabel('去这：接种点，打开地图'))
  await host.until(() => opened.length > 0)
  expect(opened[0]).toMatchObject({ latitude: 30.2874, longitude: 120.1537, name: '接种点' })

  await host.tap(host.byLabel('约 '))
  await host.until(() => host.text().includes('给谁约'))
  await host.tap(host.byText('约上'))
  await host.until(() => host.text().includes('约好了'))
  const { mine, slots } = await seen(noticeId, 'liu')
  expect(mine).toMatchObject([{ name: '刘桂芳' }])
  expect(host.text()).toContain(mine[0]?.number ?? 'no number')
  expect(slots.map(({ left }) => left)).toEqual([0, 2])

  const list = await open('/pages/notices/mine/index')
  await list.until(() => list.text().includes(mine[0]?.number ?? 'no number'))
})

it('says once what becomes of a name, to whoever books for the first time', async () => {
  const noticeId = await published(cloud)
  const host = await open(`/pages/notices/notice/index?id=${noticeId}`, 'first-time')
  await host.until(() => host.text().includes('流感疫苗开打'))
  await host.tap(host.byLabel('约 '))
  await host.until(() => host.text().includes('第一次交，先说清楚'))
  const [field] = host.all((node) => node.tag === 'input')
  if (!field) throw new Error('no field for the name')
  await host.input(field, '新来的')
  await host.tap(host.byText('约上'))
  await host.until(() => host.text().includes('同意了再交'))
  await host.tap(host.byText('看明白了，同意'))
  await host.until(() => !host.text().includes('第一次交，先说清楚'))
  await host.tap(host.byText('约上'))
  await host.until(() => host.text().includes('约好了'))
})

it('makes a picture for the neighbours’ group in one tap, with a code and nobody’s booking', async () => {
  const noticeId = await published(cloud, { title: '打疫苗，存成一张图' })
  const token = await cloud.signInAs('liu')
  const input = { noticeId, slotId: 'morning', whom: 'self', name: '刘桂芳' }
  const { number } = expectOk(
    await cloud.call<{ number: string }>('notices', 'book', input, { token }),
  )
  const host = await open(`/pages/notices/notice/index?id=${noticeId}`)
  await host.until(() => host.text().includes(number))
  await host.tap(host.byText('存成图片，发到群里'))
  await host.until(() => drawn.menu.length > 0)
  expect(drawn.menu).toMatchObject([{ path: 'wxfile://tmp/notice.png' }])
  const words = drawn.words.join('')
  for (const fact of ['打疫苗，存成一张图', '哪天', '谁能打', '去哪', '0571-5550-0401', '扫一扫']) {
    expect(words).toContain(fact)
  }
  expect(words).not.toMatch(/刘桂芳|约号/)
  expect(words).not.toContain(number)
  // The code that opens the page: hundreds of squares, not a blank.
  expect(drawn.squares).toBeGreaterThan(200)
})

it('tells of a withdrawn notice wherever the reader looks, and asks WeChat to say so', async () => {
  const noticeId = await published(cloud, { title: '写错日子的一条' })
  await cloud.subscribe('sample-sun', ['progress'])
  const page = `/pages/notices/notice/index?id=${noticeId}`
  const host = await open(page, 'sample-sun')
  await host.until(() => host.text().includes('已有 1 人看过'))
  await host.tap(host.byText('有更正就微信告诉我'))
  await host.until(() => host.text().includes('好，有更正就告诉您'))
  const token = await cloud.signInAs('zhou')
  const words = '日子写错了，是下周三'
  expectOk(await cloud.call('notices', 'withdraw', { noticeId, words }, { token }))
  await cloud.runTimer('notices')
  await cloud.runTimer('clock')
  const sent = (await cloud.openapiCalls()).filter(({ api }) => api.includes('subscribeMessage'))
  expect(sent.map(({ args }) => args.touser)).toContain('sample-sun')
  const list = await open('/pages/notices/list/index', 'sample-sun')
  await list.until(() => list.text().includes('您看过的“写错日子的一条”撤回了'))
  const me = await open('/pages/me/index', 'sample-sun')
  await me.until(() => me.text().includes('您看过的“写错日子的一条”撤回了'))
  await me.tap(me.byText('去看看'))
  await me.until(() => me.text().includes(`这条通知撤回了：${words}`))
})

const letters = (src: unknown) => decodeURIComponent(String(src))

function afternoon() {
  const { from, to } = aSlot()
  return { from: from + 6 * 3600_000, to: to + 6 * 3600_000 }
}

it('shows the warning in the station’s words, and our guide apart from it', async () => {
  const token = await cloud.signInAs('zhou')
  const relay = aRelay()
  expectOk(await cloud.call('notices', 'relay', relay, { token }))
  const host = await open('/pages/notices/warning/index')
  await host.until(() => host.text().includes('大风黄色预警'))
  expect(host.text()).toContain(relay.text)
  expect(host.text()).toContain(relay.station)
  expect(host.text()).toContain('这是民生号编的，不是预警的内容')
})

it('leads from a replaced warning to the one that stands', async () => {
  const token = await cloud.signInAs('zhou')
  const relay = async (changes: Record<string, unknown>) =>
    expectOk(
      await cloud.call<{ warningId: string }>('notices', 'relay', aRelay(changes), { token }),
    ).warningId
  const blue = await relay({ colour: 'blue', kind: 'cold' })
  const red = await relay({ colour: 'red', kind: 'cold', replaces: blue })
  const host = await open(`/pages/notices/warning/index?id=${blue}`)
  await host.until(() => host.text().includes('已换新的'))
  expect(host.text()).not.toContain('避险指南')
  await host.tap(host.byText('看新的一条'))
  await host.until(() => host.text().includes('寒潮红色预警'))
  expect(host.top.route).toBe('pages/notices/warning/index')
  expect(red).not.toBe(blue)
})
