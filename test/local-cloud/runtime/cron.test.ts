import { parseCron } from '../../../local-cloud/timers/cron'

const at = (shanghai: string) => Date.parse(`${shanghai}+08:00`)

describe('a 7-field cron line, in Shanghai time', () => {
  it.each([
    ['0 */5 * * * * *', '2026-11-23T10:35:00', true],
    ['0 */5 * * * * *', '2026-11-23T10:36:00', false],
    ['0 */5 * * * * *', '2026-11-23T10:35:01', false],
    ['0 0 2 * * * *', '2026-11-23T02:00:00', true],
    ['0 0 2 * * * *', '2026-11-23T10:00:00', false],
    ['0 0 9 * * MON-FRI *', '2026-11-23T09:00:00', true],
    ['0 0 9 * * MON-FRI *', '2026-11-22T09:00:00', false],
    ['0 0 9 1 * 1 *', '2026-11-23T09:00:00', true],
    ['0 0 9 1 * 1 *', '2026-12-01T09:00:00', true],
    ['0 0 9 1 * 1 *', '2026-11-24T09:00:00', false],
    ['15,45 10/20 8-10 * nov * 2026', '2026-11-23T08:30:45', true],
    ['15,45 10/20 8-10 * nov * 2026', '2026-11-23T08:40:45', false],
    ['0 0 0 ? * 0 *', '2026-11-22T00:00:00', true],
  ])('%s at %s: %p', (line, moment, fits) => {
    expect(parseCron(line)(at(moment))).toBe(fits)
  })

  it.each([
    '* * * * *',
    '60 * * * * * *',
    '0 0 24 * * * *',
    '0 0 0 0 * * *',
    'a * * * * * *',
    '*/0 * * * * * *',
    '5-1 * * * * * *',
    '0 0 0 * * 8 *',
  ])('refuses %s', (line) => {
    expect(() => parseCron(line)).toThrow()
  })
})
