import fc from 'fast-check'
import { countsFrom } from '../../core/cases/case'
import { CHECK_IDS, progressOf } from '../../core/cases/checklist'
import { dueInFull, dueWords, nearness } from '../../core/cases/deadline'
import { declineTemplates, HELPERS } from '../../core/cases/decline-templates'
import { CASE_STAGES, HOLDER } from '../../core/cases/lifecycle'
import { compare, SORTS } from '../../core/cases/order'
import { CASE_QUEUES, QUEUES, queueOfStage, tipStateOf } from '../../core/cases/queues'
import { tellFrom, UNDO_WINDOW } from '../../core/cases/undo'
import { DAY, HOUR, MINUTE } from '../../core/kit/time'
import { CATEGORY_IDS } from '../../core/tips/categories'
import { TIP_STATES } from '../../core/tips/lifecycle'

/** 2026-10-13 08:44 in Shanghai. */
const NOW = Date.UTC(2026, 9, 13, 0, 44)

const placed = fc.record({
  _id: fc.constantFrom('a', 'b', 'c', 'd'),
  dueAt: fc.integer({ min: 0, max: 3 }),
  createdAt: fc.integer({ min: 0, max: 3 }),
})

describe('order of a queue', () => {
  it('is total: no two rows stand in the same place, whichever way they are compared', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SORTS), placed, placed, (sort, a, b) => {
        const both = Math.sign(compare(sort, a, b)) + Math.sign(compare(sort, b, a))
        expect(both === 0).toBe(true)
        if (a._id !== b._id) expect(compare(sort, a, b)).not.toBe(0)
      }),
    )
  })

  it('sorts the same whatever order rows came in', () => {
    const rows = fc.uniqueArray(placed, { selector: (row) => row._id })
    fc.assert(
      fc.property(fc.constantFrom(...SORTS), rows, (sort, found) => {
        const one = [...found].sort((a, b) => compare(sort, a, b))
        const two = [...found].reverse().sort((a, b) => compare(sort, a, b))
        expect(two).toEqual(one)
      }),
    )
  })

  it('puts the nearest deadline first, or the newest', () => {
    const early = { _id: 'a', dueAt: 1, createdAt: 1 }
    const late = { _id: 'b', dueAt: 2, createdAt: 2 }
    expect(compare('due', early, late)).toBeLessThan(0)
    expect(compare('new', early, late)).toBeGreaterThan(0)
  })
})

describe('deadlines at the desk', () => {
  it('reads as drawn: today, tomorrow, the day after, a date', () => {
    const at = (days: number, hour: number, minute = 0) =>
      Date.UTC(2026, 9, 13 + days, hour - 8, minute)
    expect(dueWords(at(0, 12, 12), NOW)).toBe('今天 12:12 到期')
    expect(dueWords(at(1, 10), NOW)).toBe('明天 10:00')
    expect(dueWords(at(2, 9), NOW)).toBe('后天 09:00')
    expect(dueWords(at(3, 18), NOW)).toBe('10月16日 周五 18:00')
    expect(dueInFull(at(0, 12, 12), NOW)).toBe('今天 12:12，还有 3 小时 28 分')
  })

  it('says how late it is, and never calls the past today', () => {
    expect(nearness(NOW - MINUTE, NOW)).toBe('overdue')
    expect(dueWords(NOW - 2 * HOUR, NOW)).toBe('晚了 2 小时 0 分')
    expect(dueWords(NOW - 3 * DAY, NOW)).toBe('晚了 3 天')
  })

  it('knows exactly one nearness of every moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9 * DAY, max: 9 * DAY }), (gap) => {
        expect(nearness(NOW + gap, NOW) === 'overdue').toBe(gap < 0)
      }),
    )
  })
})

describe('queues', () => {
  it('gives every tip state but accepted one queue, and every queue tips or cases', () => {
    const states = QUEUES.flatMap((queue) => tipStateOf(queue) ?? [])
    expect([...states].sort()).toEqual(TIP_STATES.filter((state) => state !== 'accepted').sort())
    expect(QUEUES.filter((queue) => !tipStateOf(queue))).toEqual([...CASE_QUEUES])
  })

  it('shows a case where those who hold it look for it', () => {
    const held = { editors: 'verifying', party: 'waiting', reporters: 'checking', nobody: 'closed' }
    for (const stage of CASE_STAGES) expect(queueOfStage(stage)).toBe(held[HOLDER[stage]])
  })
})

describe('what a case counts as', () => {
  it('belongs to the Shanghai month of its first tip, in whatever order tips join', () => {
    const lastOfSeptember = Date.UTC(2026, 8, 30, 15, 59)
    const firstOfOctober = Date.UTC(2026, 8, 30, 16)
    expect(countsFrom([firstOfOctober, lastOfSeptember]).month).toBe('2026-09')
    expect(countsFrom([firstOfOctober]).month).toBe('2026-10')
  })
})

describe('the checklist', () => {
  it('counts the four that must be, and not the fifth', () => {
    expect(progressOf(['onSite', 'second'])).toEqual({
      must: 4,
      done: 2,
      open: ['asked', 'privacy'],
    })
    expect(progressOf(['visited']).done).toBe(0)
    expect(progressOf(CHECK_IDS).open).toEqual([])
  })
})

describe('declining', () => {
  it('has a reason and somebody else to ask for every kind of matter', () => {
    for (const categoryId of CATEGORY_IDS) {
      const templates = declineTemplates(categoryId)
      expect(templates.map((t) => t.helper).sort()).toEqual([...HELPERS].sort())
      for (const { reason } of templates) expect(reason.length).toBeGreaterThan(10)
    }
  })
})

it('tells nobody before a step can no longer be taken back', () => {
  expect(tellFrom(NOW)).toBeGreaterThan(NOW + UNDO_WINDOW)
})
