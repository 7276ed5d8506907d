import { HOUR, MINUTE, SECOND } from '@core/kit/time'
import { firstAt, quietUntil } from '@core/newsroom/quiet'
import { JITTER, MOST_TRIES, nextStep, WAITS, waitAfter } from '@core/newsroom/schedule'
import { retryAfterOf, verdictOf } from '@core/newsroom/verdict'
import fc from 'fast-check'

const failed = { kind: 'failed', code: '500' } as const

it('tries ten times within 75.6 hours', () => {
  expect(WAITS.reduce((sum, wait) => sum + wait, 0)).toBe(75 * HOUR + 35 * MINUTE + 5 * SECOND)
  expect(MOST_TRIES).toBe(10)
  expect(nextStep(failed, 9, 0, 0.5)).toEqual({ state: 'retrying', nextAt: 24 * HOUR })
  expect(nextStep(failed, 10, 0, 0.5)).toEqual({ state: 'dead', disable: false })
})

it('keeps every wait within its jitter and never in the past', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 0, max: 4e12 }),
      (tries, random, now) => {
        const wait = waitAfter(tries, random) ?? -1
        const base = WAITS[tries] ?? 0
        expect(wait).toBeGreaterThanOrEqual(Math.floor(base * (1 - JITTER)))
        expect(wait).toBeLessThanOrEqual(Math.ceil(base * (1 + JITTER)))
        const step = nextStep(failed, tries, now, random)
        expect(step).toEqual({ state: 'retrying', nextAt: now + wait })
      },
    ),
  )
})

it('waits as long as the receiver asks, up to a day', () => {
  const asked = { kind: 'throttled', code: '429', retryAfter: 10 * MINUTE } as const
  expect(nextStep(asked, 1, 0, 0.5)).toEqual({ state: 'retrying', nextAt: 10 * MINUTE })
  expect(nextStep({ ...asked, retryAfter: 99 * HOUR }, 1, 0, 0.5)).toEqual({
    state: 'retrying',
    nextAt: 24 * HOUR,
  })
  expect(retryAfterOf('120', 0)).toBe(120 * SECOND)
  expect(retryAfterOf(new Date(90_000).toUTCString(), 30_000)).toBe(60_000)
  expect(retryAfterOf('soon', 0)).toBeUndefined()
})

it.each([
  ['wecom', 200, '{"errcode":0,"errmsg":"ok"}', 'delivered'],
  ['wecom', 200, '{"errcode":45009}', 'throttled'],
  ['wecom', 200, '{"errcode":93000}', 'failed'],
  ['wecom', 200, 'not json', 'failed'],
  ['wecom', 200, '{"errcode":"0"}', 'failed'],
  ['wecom', 200, 'null', 'failed'],
  ['feishu', 200, '{"code":0}', 'delivered'],
  ['feishu', 200, '{"code":11232}', 'throttled'],
  ['feishu', 200, '{"code":19021}', 'failed'],
  ['feishu', 200, '{"errcode":0}', 'failed'],
  ['dingtalk', 200, '{"errcode":0}', 'delivered'],
  ['dingtalk', 200, '{"errcode":130101}', 'throttled'],
  ['dingtalk', 200, '{"errcode":310000}', 'failed'],
  ['dingtalk', 500, '{"errcode":0}', 'failed'],
  ['webhook', 204, '', 'delivered'],
  ['webhook', 200, 'whatever', 'delivered'],
  ['webhook', 302, '', 'failed'],
  ['webhook', 403, '', 'failed'],
  ['webhook', 410, '', 'gone'],
  ['webhook', 429, '', 'throttled'],
  ['webhook', 502, '', 'throttled'],
  ['webhook', 503, '', 'failed'],
  ['webhook', 504, '', 'throttled'],
] as const)('reads %s %i %s as %s', (kind, status, body, expected) => {
  expect(verdictOf(kind, { status, body }, 0).kind).toBe(expected)
})

const at = (time: string) => Date.parse(`2026-10-14T${time}+08:00`)

it('holds the night until 8:30, but nothing urgent', () => {
  expect(quietUntil(at('21:59:59'))).toBeUndefined()
  expect(quietUntil(at('22:00:00'))).toBe(Date.parse('2026-10-15T08:30:00+08:00'))
  expect(quietUntil(at('00:00:00'))).toBe(at('08:30:00'))
  expect(quietUntil(at('08:29:59'))).toBe(at('08:30:00'))
  expect(quietUntil(at('08:30:00'))).toBeUndefined()
  const night = at('23:00:00')
  expect(firstAt({ quiet: true }, { urgent: true }, night)).toEqual({ nextAt: night, held: false })
  expect(firstAt({ quiet: false }, { urgent: false }, night).held).toBe(false)
  expect(firstAt({ quiet: true }, { urgent: false }, night).held).toBe(true)
})
