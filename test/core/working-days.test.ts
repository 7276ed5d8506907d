import { DEFAULT_CLOCKS } from '../../core/cases/clock-rules'
import { contactBy } from '../../core/cases/clocks'
import { dayOf, shanghai, startOfDay } from '../../core/kit/time'
import { addWorkingDays, isWorkingDay } from '../../core/kit/working-days'

const at = (day: string, hour = 10) => startOfDay(day) + hour * 3600_000
const words = (ms: number) => shanghai(ms).format('YYYY-MM-DD HH:mm')

it('ends a working day at six in the evening', () => {
  expect(words(addWorkingDays(at('2026-10-13'), 3))).toBe('2026-10-16 18:00')
})

it('steps over the weekend and over National Day, and counts 调休 as worked', () => {
  expect(words(addWorkingDays(at('2026-10-16'), 1))).toBe('2026-10-19 18:00')
  expect(isWorkingDay('2026-10-01')).toBe(false)
  expect(isWorkingDay('2026-10-10')).toBe(true)
  expect(words(addWorkingDays(at('2026-09-30'), 1))).toBe('2026-10-08 18:00')
  expect(words(addWorkingDays(at('2026-10-09'), 1))).toBe('2026-10-10 18:00')
})

it('counts what comes in after closing, or on a day off, as the next working morning', () => {
  expect(words(addWorkingDays(at('2026-10-13', 19), 1))).toBe('2026-10-15 18:00')
  expect(words(addWorkingDays(at('2026-10-17'), 1))).toBe('2026-10-20 18:00')
})

it('gives an urgent tip four hours of the clock, day or night', () => {
  const night = at('2026-10-16', 23)
  expect(contactBy(DEFAULT_CLOCKS, night, true) - night).toBe(4 * 3600_000)
})

it('never comes before the moment it starts from, over two real years', () => {
  for (let ms = at('2025-01-01', 3); ms < at('2026-12-20'); ms += 7 * 3600_000) {
    const due = addWorkingDays(ms, 1)
    expect(due).toBeGreaterThan(ms)
    expect(isWorkingDay(dayOf(due))).toBe(true)
  }
})
