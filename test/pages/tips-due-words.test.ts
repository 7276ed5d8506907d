import { waitsFor } from '../../core/tips/status'
import { dueWords } from '../../src/tip-words'

const waiting = { for: waitsFor('verifying'), name: '编辑部', dueAt: 1 }

it('says what is due by the clock that runs, not by the state alone', () => {
  const title = (clock: 'verify' | 'refer' | 'look') =>
    dueWords('verifying', { ...waiting, clock })?.title
  expect(title('verify')).toBe('编辑最晚核实完')
  expect(title('refer')).toBe('编辑最晚转给责任方')
  // Who has looked whether it is fixed waits for an answer, not for another verification.
  expect(title('look')).toBe('编辑最晚给您结果')
})
