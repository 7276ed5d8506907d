import { randomUUID } from 'node:crypto'
import { DAY, dayOf, HOUR, startOfDay } from '../../core/kit/time'
import { remindAt } from '../../core/notices/booking'
import { expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'
import { aNotice, aSlot } from './notices-support'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
})
afterAll(() => cloud.stop())

const today = startOfDay(dayOf(Date.now()))
/** This evening; the morning before it is past whatever the clock says now. */
const slot = aSlot({ from: today + 23.5 * HOUR, to: today + 23.9 * HOUR, places: 9 })

/** A call as of an earlier moment, as the sample district is made. */
const past = async <T>(who: string, verb: string, input: object, ago: number) =>
  expectOk(
    await cloud.callFunction<Reply<T>>(
      'notices',
      { verb, input, key: randomUUID(), at: Date.now() - ago },
      `sample-${who}`,
      'local_seed',
    ),
  )

interface Booked {
  bookingId: string
  number: string
}

async function booked(who: string, noticeId: string): Promise<Booked> {
  await cloud.subscribe(`sample-${who}`, ['progress'])
  const input = { noticeId, slotId: 'morning', whom: 'self', name: '来的人' }
  return past<Booked>(who, 'book', input, 2.5 * DAY)
}

const sent = async () =>
  (await cloud.openapiCalls())
    .filter(({ api }) => /subscribeMessage/i.test(api))
    .map(({ args }) => args as { touser: string; page: string; data: object })

it('has its moment at ten on the day before, and none once that is past', () => {
  const from = today + 9 * HOUR
  expect(remindAt(from, today - 3 * DAY)).toBe(today - DAY + 10 * HOUR)
  expect(remindAt(from, today - DAY + 10 * HOUR)).toBeUndefined()
})

it('reminds on the day before, once, with the number; whoever cancelled hears nothing', async () => {
  const on = { startsOn: dayOf(today), endsOn: dayOf(today), slots: [slot] }
  const draft = aNotice(on)
  const { noticeId } = await past<{ noticeId: string }>('zhou', 'save', { draft }, 3 * DAY)
  await past('zhou', 'publish', { noticeId }, 3 * DAY)
  const stays = await booked('li', noticeId)
  const leaves = await booked('sun', noticeId)
  await past('sun', 'cancel', { bookingId: leaves.bookingId }, 2 * DAY)
  await cloud.runTimer('clock')
  await cloud.runTimer('clock')
  expect(await sent()).toMatchObject([
    {
      touser: 'sample-li',
      page: 'pages/notices/mine/index',
      data: {
        character_string1: { value: stays.number },
        thing2: { value: expect.stringMatching(/^明天.*记得来$/) },
      },
    },
  ])
})
