import '../support/browser-parts'
import { DAY } from '@core/kit/time'
import { lines } from '@src/drawn-lines'
import { dayCsv } from '@src/pages/desk/notices/day-csv'
import {
  draftOf,
  emptyForm,
  formOf,
  nextSlots,
  positionOf,
  sameDaySlot,
} from '@src/pages/desk/notices/draft-form'
import { momentOf } from '@src/pages/desk/notices/relay-form'
import { slotDays } from '@src/pages/notices/notice/slot-days'

const MORNING = Date.parse('2026-10-30T08:30:00+08:00')
const slot = (slotId: string, from: number, left: number) => ({
  ...{ slotId, from, to: from + 3600_000, places: 6, left },
  state: left > 0 ? ('open' as const) : ('full' as const),
})

it('gathers slots into days, and names the month where it turns', () => {
  const days = slotDays([
    slot('a', MORNING, 0),
    slot('b', MORNING + 3600_000, 4),
    slot('c', MORNING + 2 * DAY, 6),
  ])
  expect(days.map(({ date, left, state }) => [date, left, state])).toEqual([
    ['30', 4, 'open'],
    ['11/1', 6, 'open'],
  ])
})

it('breaks words into lines for the picture, and begins none with a comma', () => {
  const found = lines('身份证；孩子带预防接种本，发烧、过敏先问医生', 6)
  expect(found.join('')).toBe('身份证；孩子带预防接种本，发烧、过敏先问医生')
  for (const line of found) expect(line).not.toMatch(/^[，。；、：”）]/)
  expect(lines('槐安路 88 号', 4.5)).toEqual(['槐安路 ', '88 号'])
})

it('gives the station a list that no spreadsheet runs', () => {
  const guest = {
    number: '1020-1001',
    slotId: 'a',
    from: MORNING,
    to: MORNING + 3600_000,
    at: MORNING,
  }
  const csv = dayCsv([{ ...guest, whom: 'other', name: '=HYPERLINK("x")', phone: '-1+2' }])
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).toContain(`"'-1+2"`)
  expect(csv.startsWith('\uFEFF')).toBe(true)
})

it('keeps a draft whole on its way to the server and back', () => {
  const form = {
    ...emptyForm(MORNING),
    title: '社区食堂开门',
    who: '60 岁以上',
    steps: '签到\n\n 打饭 ',
  }
  const written = {
    ...form,
    points: [
      { key: 'k', name: '食堂', address: '槐安路', hint: '', hours: '', at: '120.15，30.28' },
    ],
    slots: nextSlots(form),
  }
  const draft = draftOf({ ...written, slots: [...written.slots, sameDaySlot(written)] })
  expect(draft.steps).toEqual(['签到', '打饭'])
  expect(draft.points[0]?.at).toEqual({ lng: 120.15, lat: 30.28 })
  const again = draftOf(formOf(draft as never, ''))
  expect(again).toEqual(draft)
  const copy = draftOf(formOf(draft as never, '', 'nt_old'))
  expect(copy.corrects).toBe('nt_old')
  expect(copy.slots[0]?.slotId).not.toBe(draft.slots[0]?.slotId)
})

it('reads positions as maps give them, and times as Shanghai’s', () => {
  expect(positionOf('120.1537, 30.2874')).toEqual({ lng: 120.1537, lat: 30.2874 })
  for (const typed of ['', '30.28, 120.15', '120.1', 'a, b', '120, 30, 1']) {
    expect(positionOf(typed)).toBeUndefined()
  }
  expect(momentOf('2026-10-30T08:30')).toBe(MORNING)
  expect(momentOf('')).toBeNaN()
})
