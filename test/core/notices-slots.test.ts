import { DAY, HOUR } from '../../core/kit/time'
import { bookingNumber, remindAt, slotState, slotTime, slotWords } from '../../core/notices/booking'
import type { Notice } from '../../core/notices/notice'
import { publishProblem } from '../../core/notices/publish-rules'
import { bookableOf, whenWords } from '../../core/notices/when'

const MORNING = Date.parse('2026-10-20T08:30:00+08:00')
const slot = (slotId: string, from: number, places = 2) => ({
  slotId,
  from,
  to: from + 2.5 * HOUR,
  places,
})
const NOW = Date.parse('2026-10-17T12:00:00+08:00')

it('says 约满 and 过了 in words', () => {
  const one = slot('a', MORNING)
  expect(slotWords(slotState(one, 0, NOW), 2)).toBe('剩 2')
  expect(slotWords(slotState(one, 2, NOW), 0)).toBe('约满')
  expect(slotWords(slotState(one, 0, MORNING), 2)).toBe('过了')
  expect(slotTime(one)).toBe('上午 8:30–11:00')
  expect(slotTime(slot('b', MORNING + 5.5 * HOUR))).toBe('下午 2:00–4:30')
})

it('gives every place of a day a number of its own', () => {
  const slots = [slot('b', MORNING + 6 * HOUR), slot('a', MORNING), slot('c', MORNING + DAY)]
  const numbers = slots.flatMap((each) => [0, 1].map((place) => bookingNumber(each, slots, place)))
  expect(new Set(numbers).size).toBe(6)
  expect(bookingNumber(slot('a', MORNING), slots, 7)).toBe('1020-1008')
})

it('reminds on the morning before, and not when that is past', () => {
  expect(remindAt(MORNING, NOW)).toBe(Date.parse('2026-10-19T10:00:00+08:00'))
  expect(remindAt(MORNING, MORNING - 12 * HOUR)).toBeUndefined()
})

it('says of a notice what can still be booked', () => {
  const slots = [slot('a', MORNING), slot('b', MORNING + DAY)]
  const of = (taken: [string, number][], state: Notice['state'] = 'published') =>
    bookableOf({ slots, state }, new Map(taken), NOW)
  expect(of([['a', 2]])).toBe('open')
  expect(
    of([
      ['a', 2],
      ['b', 2],
    ]),
  ).toBe('full')
  expect(of([], 'withdrawn')).toBe('none')
})

it('names days for a list', () => {
  const days = { startsOn: '2026-10-17', endsOn: '2026-11-15' }
  expect(whenWords(days, NOW - DAY)).toBe('10月17日开始')
  expect(whenWords(days, NOW)).toBe('到11月15日')
  expect(whenWords({ startsOn: '2026-10-17', endsOn: '2026-10-17' }, NOW)).toBe('就是今天')
  expect(whenWords({ startsOn: '2026-10-01', endsOn: '2026-10-02' }, NOW)).toBe('10月2日结束了')
})

const aNotice = (changes: Partial<Notice>): Notice => ({
  ...{ _id: 'nt_1', state: 'draft', kind: 'vaccine', title: '流感疫苗开打', audience: ['*'] },
  ...{ days: '这周', startsOn: '2026-10-17', endsOn: '2026-11-15', who: '都行', steps: [] },
  points: [{ name: '接种点', address: '槐安路', at: { lng: 120.15, lat: 30.28 } }],
  slots: [slot('a', MORNING)],
  ...{ createdBy: 'p', createdAt: NOW, changedAt: NOW },
  ...changes,
})

it.each<[string, Partial<Notice>]>([
  ['endsOn', { endsOn: '2026-10-16', startsOn: '2026-10-01' }],
  ['points', { points: [] }],
  ['slots', { slots: [slot('a', MORNING), slot('b', MORNING + HOUR)] }],
  ['slots', { slots: [slot('a', MORNING), slot('a', MORNING + DAY)] }],
  ['slots', { slots: [slot('a', MORNING - 30 * DAY)] }],
  ['plan', { plan: { centre: { lng: 121, lat: 30.28 }, span: '400', streets: [], landmarks: [] } }],
])('does not publish what is wrong in %s', (field, changes) => {
  expect(publishProblem(aNotice(changes), NOW)?.field).toBe(field)
  expect(publishProblem(aNotice({}), NOW)).toBeUndefined()
})
