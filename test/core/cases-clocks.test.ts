import { CLOCK_NAMES, CLOCK_RULES, clocksFrom, DEFAULT_CLOCKS } from '../../core/cases/clock-rules'
import { contactBy, dueAtStage, replyBy } from '../../core/cases/clocks'
import { CASE_STAGES } from '../../core/cases/lifecycle'
import { DAY, dayOf, shanghai, startOfDay } from '../../core/kit/time'
import { isWorkingDay, workingDaysBefore } from '../../core/kit/working-days'

const at = (day: string, hour = 10) => startOfDay(day) + hour * 3600_000
const words = (ms: number | undefined) => (ms ? shanghai(ms).format('YYYY-MM-DD HH:mm') : '')

/** The State Council's notices: weekdays off, and weekend days worked instead (调休). */
const CALENDAR = {
  2025: {
    off: [
      ...['2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-03'],
      ...['2025-02-04', '2025-04-04', '2025-05-01', '2025-05-02', '2025-05-05', '2025-06-02'],
      ...['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
      ...['2026-02-20', '2026-02-23', '2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05'],
      ...['2026-06-19', '2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06'],
      '2026-10-07',
    ],
    worked: [
      ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ],
  },
} as const

describe('the calendar', () => {
  it.each([2025, 2026] as const)('is the real one on every day of %i', (year) => {
    const { off, worked } = CALENDAR[year]
    for (let ms = at(`${year}-01-01`); dayOf(ms).startsWith(String(year)); ms += DAY) {
      const day = dayOf(ms)
      const weekend = [0, 6].includes(shanghai(ms).day())
      const expected = weekend
        ? (worked as readonly string[]).includes(day)
        : !(off as readonly string[]).includes(day)
      expect({ day, worked: isWorkingDay(day) }).toEqual({ day, worked: expected })
    }
  })
})

describe('a verification of three working days', () => {
  it.each([
    // National Day 2025 with the Mid-Autumn Festival: off 1 to 8 October, Saturday the 11th worked.
    ['2025-09-26', '2025-09-30'], // Friday; Sunday the 28th is worked
    ['2025-09-30', '2025-10-11'],
    ['2025-10-09', '2025-10-13'],
    // Spring Festival 2025: off 28 January to 4 February, the Sunday before is worked.
    ['2025-01-24', '2025-02-05'],
    ['2025-01-27', '2025-02-07'],
    // Spring Festival 2026: nine days off, 15 to 23 February; Saturdays 14 and 28 worked.
    ['2026-02-13', '2026-02-25'],
    ['2026-02-25', '2026-02-28'],
    // National Day 2026: Sunday 20 September and Saturday 10 October worked.
    ['2026-09-18', '2026-09-22'],
    ['2026-09-30', '2026-10-10'],
    // Labour Day 2026 lends Saturday 9 May.
    ['2026-04-30', '2026-05-08'],
    ['2026-05-07', '2026-05-11'],
  ])('from %s ends on %s', (from, to) => {
    expect(words(dueAtStage('verifying', DEFAULT_CLOCKS, at(from), false))).toBe(`${to} 18:00`)
  })
})

describe('the clocks', () => {
  it('start as the mission says', () => {
    expect(DEFAULT_CLOCKS).toEqual({
      ...{ contactUrgent: 4, contact: 1, verify: 3, refer: 1 },
      ...{ reply: 3, replyUrgent: 1, replyDepartment: 5 },
    })
  })

  it('run four hours for an urgent contact even through a holiday', () => {
    const night = at('2026-10-01', 23)
    expect(contactBy(DEFAULT_CLOCKS, night, true)).toBe(night + 4 * 3600_000)
    expect(words(contactBy(DEFAULT_CLOCKS, night, false))).toBe('2026-10-09 18:00')
  })

  it('give a department five days, an urgent matter one, everybody else three', () => {
    const from = at('2026-09-29')
    const to = (urgent: boolean, department: boolean) =>
      words(replyBy(DEFAULT_CLOCKS, from, { urgent, department }))
    expect(to(true, true)).toBe('2026-09-30 18:00')
    expect(to(false, false)).toBe('2026-10-09 18:00')
    expect(to(false, true)).toBe('2026-10-12 18:00')
  })

  it('give one working day from the verdict to the referral', () => {
    expect(words(dueAtStage('verified', DEFAULT_CLOCKS, at('2026-02-14'), false))).toBe(
      '2026-02-24 18:00',
    )
  })

  it('take what a category was set to, and the rest from the defaults', () => {
    expect(clocksFrom({ verify: 1 })).toEqual({ ...DEFAULT_CLOCKS, verify: 1 })
    expect(clocksFrom(undefined)).toEqual(DEFAULT_CLOCKS)
    for (const name of CLOCK_NAMES) {
      expect(CLOCK_RULES[name].most).toBeGreaterThan(DEFAULT_CLOCKS[name])
    }
  })

  it('leave no open stage without a date, but a promise, which brings its own', () => {
    for (const stage of CASE_STAGES) {
      const due = dueAtStage(stage, DEFAULT_CLOCKS, at('2026-10-13'), false)
      if (stage === 'closed' || stage === 'promised') expect(due).toBeUndefined()
      else expect(due).toBeGreaterThan(at('2026-10-13'))
    }
  })

  it('count days of silence back over two holidays', () => {
    expect(words(workingDaysBefore(at('2026-10-09'), 5))).toBe('2026-09-24 00:00')
  })
})
