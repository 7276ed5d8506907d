import { CASE_STAGES, ENDINGS } from '../../core/cases/lifecycle'
import { statusOf } from '../../core/cases/status-of'
import { TIP_STATES } from '../../core/tips/lifecycle'
import { STATUS, STATUS_KEYS, waitsFor } from '../../core/tips/status'

const NOW = 1_800_000_000_000

it('reads every combination of tip and case as one of eleven words', () => {
  for (const state of TIP_STATES) {
    for (const stage of CASE_STAGES) {
      for (const ending of [undefined, ...ENDINGS]) {
        const status = statusOf({ state }, { stage, ending, dueAt: NOW }, NOW)
        expect(STATUS_KEYS).toContain(status)
        expect(STATUS[status].resident).not.toBe('')
      }
    }
  }
})

it('says overdue only over what waits for the responsible party', () => {
  const late = (stage: (typeof CASE_STAGES)[number]) =>
    statusOf({ state: 'accepted' }, { stage, dueAt: NOW - 1 }, NOW)
  expect(late('referred')).toBe('overdue')
  expect(late('promised')).toBe('overdue')
  expect(late('verifying')).toBe('verifying')
  expect(late('checking')).toBe('confirm')
  expect(statusOf({ state: 'accepted' }, { stage: 'referred', dueAt: NOW }, NOW)).toBe('forwarded')
})

it('waits for the reporter when something was asked of them', () => {
  expect(waitsFor(statusOf({ state: 'returned' }, undefined, NOW))).toBe('reporter')
  expect(waitsFor(statusOf({ state: 'received' }, undefined, NOW))).toBe('editors')
})
