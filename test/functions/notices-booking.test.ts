import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DAY, dayOf, HOUR, startOfDay } from '../../core/kit/time'
import { agrees, expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'
import { aNotice, aSlot, published } from './notices-support'

interface Booked {
  bookingId: string
  number: string
  name: string
  state: string
  mayCancel: boolean
}
interface Opened {
  slots: { slotId: string; left: number; state: string }[]
  mine: Booked[]
}

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
})
afterAll(() => cloud.stop())

/** Somebody with their own WeChat, as a phone calls; they have agreed to the privacy text. */
const bookAs = (openid: string, input: Record<string, unknown>): Promise<Reply<Booked>> =>
  cloud.callFunction<Reply<Booked>>(
    'notices',
    { verb: 'book', input, key: `book-${openid}-0123456789` },
    openid,
  )

const open = async (noticeId: string, token?: string): Promise<Opened> =>
  expectOk(await cloud.call<Opened>('notices', 'open', { noticeId }, { token }))

const self = (noticeId: string, changes = {}) => ({
  noticeId,
  slotId: 'morning',
  whom: 'self',
  name: '张美兰',
  ...changes,
})

const later = { from: aSlot().from + DAY, to: aSlot().to + DAY }

/** Every byte of the data folder, as somebody with the disk would read it. */
function rawData(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8'))
    .join('\n')
}

interface Sent {
  touser: string
  page: string
  data: object
}

const sentTo = async (openid: string): Promise<Sent[]> =>
  (await cloud.openapiCalls())
    .filter(({ api }) => /subscribeMessage/i.test(api))
    .map(({ args }) => args as unknown as Sent)
    .filter(({ touser }) => touser === openid)

it('never gives more places than a slot has, with 200 people at once', async () => {
  const places = 60
  const noticeId = await published(cloud, { slots: [aSlot({ places })] })
  await Promise.all(Array.from({ length: 200 }, (_, i) => agrees(cloud, `crowd-${i}`)))
  const started = Date.now()
  const replies = await Promise.all(
    Array.from({ length: 200 }, (_, i) => bookAs(`crowd-${i}`, self(noticeId))),
  )
  const booked = replies.flatMap((reply) => (reply.ok ? [reply.value] : []))
  const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.error.message]))
  console.log(`200 at once: ${booked.length} booked in ${Date.now() - started} ms`)
  expect(booked).toHaveLength(places)
  expect(new Set(booked.map((one) => one.number)).size).toBe(places)
  expect([...new Set(refused)]).toEqual(['这个时段约满了，换一个时段'])
  expect((await open(noticeId)).slots[0]).toMatchObject({ left: 0, state: 'full' })
}, 120_000)

it('books once a person, and again after the place was given back', async () => {
  const noticeId = await published(cloud, {
    slots: [aSlot(), aSlot({ slotId: 'second', ...later })],
  })
  const token = await cloud.signInAs('zhang')
  const call = (verb: string, input: object) =>
    cloud.call<Booked>('notices', verb, input, { token })
  const first = expectOk(await call('book', self(noticeId)))
  const twice = await call('book', self(noticeId, { slotId: 'second' }))
  expect(twice).toMatchObject({ ok: false, error: { code: 'Conflict' } })
  expect((await open(noticeId)).slots.map(({ left }) => left)).toEqual([2, 3])

  const gone = expectOk(await call('cancel', { bookingId: first.bookingId }))
  expect(gone).toMatchObject({ state: 'cancelled', mayCancel: false })
  expect((await open(noticeId)).slots.map(({ left }) => left)).toEqual([3, 3])
  expectOk(await call('book', self(noticeId, { slotId: 'second' })))
  expect((await open(noticeId, token)).mine).toMatchObject([{ name: '张美兰', state: 'booked' }])
})

it('answers a repeated call with the same booking, and takes one place', async () => {
  const noticeId = await published(cloud)
  const token = await cloud.signInAs('li')
  const key = 'booking-of-li-0123456789'
  const ask = () => cloud.call<Booked>('notices', 'book', self(noticeId), { token, key })
  const [a, b] = [expectOk(await ask()), expectOk(await ask())]
  expect(b).toEqual(a)
  expect((await open(noticeId)).slots[0]?.left).toBe(2)
})

it('books for neighbours: five at most, with a phone, and nobody twice by two friends', async () => {
  const noticeId = await published(cloud, { slots: [aSlot({ places: 20 })] })
  const li = await cloud.signInAs('li')
  const sun = await cloud.signInAs('sun')
  const neighbour = (name: string, phone?: string) => ({
    ...self(noticeId, { whom: 'other', name }),
    ...(phone ? { phone } : {}),
  })
  const bookFor = (token: string, name: string, phone?: string) =>
    cloud.call<Booked>('notices', 'book', neighbour(name, phone), { token })
  expect(await bookFor(li, '王阿婆')).toMatchObject({
    ok: false,
    error: { code: 'BadInput', fields: { phone: expect.any(String) } },
  })
  const made = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7].map((i) => bookFor(li, `邻居${i}`, `0571-5550-046${i}`)),
  )
  expect(made.filter(({ ok }) => ok)).toHaveLength(5)
  const taken = made.flatMap((one) => (one.ok ? [one.value.name] : []))[0] ?? ''
  const phone = `0571-5550-046${taken.slice(-1)}`
  expect(await bookFor(sun, taken, phone.replaceAll('-', ' '))).toMatchObject({
    ok: false,
    error: { code: 'Conflict', message: expect.stringContaining('这位邻居已经约过了') },
  })
  expect((await open(noticeId)).slots[0]?.left).toBe(15)
})

it('keeps name and phone sealed: in the database, in the public page, in the newsroom’s events', async () => {
  const noticeId = await published(cloud, { slots: [aSlot({ places: 1 })] })
  const token = await cloud.signInAs('li')
  const input = self(noticeId, { whom: 'other', name: '欧阳不公开', phone: '0571-5550-0499' })
  const mine = expectOk(await cloud.call<Booked>('notices', 'book', input, { token }))
  expect(mine.name).toBe('欧阳不公开')

  const stranger = await cloud.signInAs('sun')
  for (const seen of [await open(noticeId), await open(noticeId, stranger)]) {
    expect(JSON.stringify(seen)).not.toMatch(/欧阳|0499/)
  }
  const editor = await cloud.signInAs('zhou')
  const tally = await cloud.call('notices', 'bookings', { noticeId }, { token: editor })
  expect(JSON.stringify(tally)).not.toMatch(/欧阳|0499/)
  const cancelled = await cloud.call(
    'notices',
    'cancel',
    { bookingId: mine.bookingId },
    { token: stranger },
  )
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'NotFound' } })
  expect(rawData(cloud.dataDir)).not.toMatch(/欧阳不公开|5550-0499/)
  expect(cloud.output()).not.toMatch(/欧阳不公开|5550-0499/)
})

it('opens the names of a day for the desk alone, and writes the look down', async () => {
  const slot = aSlot()
  const noticeId = await published(cloud, { slots: [slot] })
  const li = await cloud.signInAs('li')
  expectOk(await cloud.call('notices', 'book', self(noticeId, { name: '李明' }), { token: li }))
  const day = dayOf(slot.from)
  const ask = (token: string) =>
    cloud.call<{ guests: { name: string }[] }>('notices', 'dayList', { noticeId, day }, { token })
  for (const who of ['li', 'liu', 'admin']) {
    expect(await ask(await cloud.signInAs(who))).toMatchObject({
      ok: false,
      error: { code: 'Forbidden' },
    })
  }
  expect(expectOk(await ask(await cloud.signInAs('zhou'))).guests).toMatchObject([{ name: '李明' }])
  const admin = await cloud.signInAs('admin')
  const log = expectOk(
    await cloud.call<{ rows: { action: string; who: string }[] }>(
      'people',
      'listAudit',
      { filter: 'identity' },
      { token: admin },
    ),
  )
  expect(log.rows[0]).toMatchObject({ action: 'bookings.listed', who: '周宁' })
})

it('reminds on the day before, and at once when the notice is withdrawn', async () => {
  const soon = startOfDay(dayOf(Date.now())) + 4 * DAY
  const slot = aSlot({ from: soon + 9 * HOUR, to: soon + 10 * HOUR })
  const noticeId = await published(cloud, { slots: [slot] })
  await cloud.subscribe('sample-sun', ['progress'])
  const sun = await cloud.signInAs('sun')
  const booked = expectOk(
    await cloud.call<Booked>('notices', 'book', self(noticeId, { name: '孙佳' }), { token: sun }),
  )
  await cloud.runTimer('clock')
  expect(await sentTo('sample-sun')).toEqual([])

  const editor = await cloud.signInAs('zhou')
  const words = '日子写错了，是下周三'
  expectOk(await cloud.call('notices', 'withdraw', { noticeId, words }, { token: editor }))
  await cloud.runTimer('clock')
  expect(await sentTo('sample-sun')).toMatchObject([
    {
      page: 'pages/notices/mine/index',
      data: {
        character_string1: { value: booked.number },
        thing2: { value: expect.stringContaining('撤回') },
      },
    },
  ])
  const again = await cloud.call('notices', 'book', self(noticeId), { token: editor })
  expect(again).toMatchObject({ ok: false, error: { code: 'NotFound' } })
  const mine = await cloud.call<{ bookings: object[] }>('notices', 'mine', {}, { token: sun })
  expect(expectOk(mine).bookings[0]).toMatchObject({ withdrawn: words })
})

it('tells the newsroom once that a slot is full, without a name', async () => {
  const noticeId = await published(cloud, {
    title: '只有两个名额的那一场',
    slots: [aSlot({ places: 2 })],
  })
  const three = ['full-a', 'full-b', 'full-c']
  await Promise.all(three.map((who) => agrees(cloud, who)))
  await Promise.all(three.map((who) => bookAs(who, self(noticeId))))
  const told = rawData(cloud.dataDir).match(/"title":"只有两个名额的那一场 [^"]*"/g) ?? []
  expect(new Set(told).size).toBe(1)
})

it('fixes the words of what was published; a correction leads on from what was withdrawn', async () => {
  const token = await cloud.signInAs('zhou')
  const call = <T = { noticeId: string }>(verb: string, input: object) =>
    cloud.call<T>('notices', verb, input, { token })
  const noticeId = await published(cloud)
  const draft = aNotice({ title: '偷偷改一个字的通知' })
  expect(await call('save', { noticeId, draft })).toMatchObject({
    ok: false,
    error: { code: 'TooLate' },
  })
  const early = expectOk(await call('save', { draft: aNotice({ corrects: noticeId }) }))
  expect(await call('publish', early)).toMatchObject({ ok: false, error: { code: 'Conflict' } })
  expectOk(await call('withdraw', { noticeId, words: '日子写错了，是 18 号' }))
  expectOk(await call('publish', early))
  const before = expectOk(await call<{ correctedBy: string }>('open', { noticeId }))
  expect(before.correctedBy).toBe(early.noticeId)
  const after = expectOk(await call<{ correction: string }>('open', early))
  expect(after.correction).toBe('日子写错了，是 18 号')
  const resident = await cloud.signInAs('li')
  expect(await cloud.call('notices', 'save', { draft }, { token: resident })).toMatchObject({
    ok: false,
    error: { code: 'Forbidden' },
  })
})

it('shows drafts to nobody outside the desk', async () => {
  const token = await cloud.signInAs('zhou')
  const kept = await cloud.call<{ noticeId: string }>(
    'notices',
    'save',
    { draft: aNotice({ title: '还没写完的一条通知' }) },
    { token },
  )
  const { noticeId } = expectOk(kept)
  expect(await cloud.call('notices', 'open', { noticeId })).toMatchObject({
    ok: false,
    error: { code: 'NotFound' },
  })
  const list = await cloud.call('notices', 'list', { communityId: 'wutongli' })
  expect(JSON.stringify(list)).not.toContain('还没写完')
})
