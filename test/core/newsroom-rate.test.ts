import { MINUTE } from '@core/kit/time'
import { freeSlots, nextSlotAt, pack, recent } from '@core/newsroom/rate'
import fc from 'fast-check'

const LIMITS = { wecom: [20, MINUTE], dingtalk: [20, MINUTE], feishu: [100, MINUTE] } as const

const robots = fc.constantFrom('wecom', 'dingtalk', 'feishu' as const) as fc.Arbitrary<
  'wecom' | 'dingtalk' | 'feishu'
>

it('never lets more than the platform allows into any sliding minute', () => {
  fc.assert(
    fc.property(
      robots,
      fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 300 }),
      (kind, gaps) => {
        let now = 1_000_000
        let kept: number[] = []
        const sent: number[] = []
        for (const gap of gaps) {
          now += gap
          kept = recent(kind, kept, now)
          if (freeSlots(kind, kept, now) === 0) continue
          kept.push(now)
          sent.push(now)
        }
        const [most, span] = LIMITS[kind]
        const inWindow = (from: number, ms: number) =>
          sent.filter((at) => at >= from && at < from + ms).length
        for (const at of sent) {
          expect(inWindow(at, span)).toBeLessThanOrEqual(most)
          if (kind === 'feishu') expect(inWindow(at, 1000)).toBeLessThanOrEqual(5)
        }
      },
    ),
  )
})

it('says when the next slot opens, and it is open then', () => {
  fc.assert(
    fc.property(
      robots,
      fc.array(fc.integer({ min: 0, max: 59_000 }), { maxLength: 200 }),
      (kind, ats) => {
        const now = 59_000
        const opens = nextSlotAt(kind, ats, now)
        expect(freeSlots(kind, ats, opens + 1)).toBeGreaterThan(0)
        expect(opens === now).toBe(freeSlots(kind, ats, now) > 0)
      },
    ),
  )
})

const news = (n: number, changes: { urgent?: boolean; held?: boolean } = {}) =>
  Array.from({ length: n }, () => ({ urgent: false, held: false, ...changes }))

it('sends one by one while there is room', () => {
  expect(pack('wecom', news(5), 18).map((p) => p.length)).toEqual([1, 1, 1, 1, 1])
})

it('joins a queue that is longer than the window into a digest', () => {
  const due = [...news(40), ...news(2, { urgent: true })]
  const parcels = pack('wecom', due, 18)
  expect(parcels.map((p) => p.length)).toEqual([1, 1, 40])
  expect(parcels[0]?.[0]?.urgent).toBe(true)
})

it('joins what the night held, urgent news apart', () => {
  const parcels = pack('email', [...news(3, { held: true }), ...news(1)], 99)
  expect(parcels.map((p) => p.length)).toEqual([1, 3])
})

it('never joins webhooks, never loses and never doubles', () => {
  expect(pack('webhook', news(30, { held: true }), Number.POSITIVE_INFINITY)).toHaveLength(30)
  const row = fc.record({ urgent: fc.boolean(), held: fc.boolean() })
  fc.assert(
    fc.property(
      robots,
      fc.array(row, { maxLength: 120 }),
      fc.integer({ min: 0, max: 18 }),
      (kind, due, free) => {
        const parcels = pack(kind, due, free)
        const flat = parcels.flat()
        expect(parcels.length).toBeLessThanOrEqual(free)
        expect(new Set(flat).size).toBe(flat.length)
        if (free >= 4) expect(flat.length).toBe(due.length)
      },
    ),
  )
})
