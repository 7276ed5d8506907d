import { expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'
import { aSlot, published } from './notices-support'

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
  readers: number
}

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
})
afterAll(() => cloud.stop())

/** Somebody with their own WeChat, as a phone calls. */
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

it('never gives more places than a slot has, with 200 people at once', async () => {
  const places = 60
  const noticeId = await published(cloud, { slots: [aSlot({ places })] })
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
