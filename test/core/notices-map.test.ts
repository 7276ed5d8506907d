import fc from 'fast-check'
import { drawMap } from '../../core/notices/draw-map'
import { LARGE_MAP_SIZE, MAP_SIZE, mapFrame } from '../../core/notices/map-frame'
import type { MapPlan } from '../../core/notices/map-plan'
import { SPANS } from '../../core/notices/map-plan'
import type { Point } from '../../core/notices/notice'

const CENTRE = { lng: 120.1537, lat: 30.2874 }
const near = fc.record({
  lng: fc.double({ min: CENTRE.lng - 0.006, max: CENTRE.lng + 0.006, noNaN: true }),
  lat: fc.double({ min: CENTRE.lat - 0.004, max: CENTRE.lat + 0.004, noNaN: true }),
})
const name = fc.constantFrom(
  '槐安路',
  '梧桐街',
  '云溪',
  '农贸市场',
  '槐安公园',
  'A&B<店>',
  '接种点',
)

const aPlan: fc.Arbitrary<MapPlan> = fc.record({
  centre: fc.constant(CENTRE),
  span: fc.constantFrom(...SPANS),
  streets: fc.array(
    fc.record({
      kind: fc.constantFrom('road' as const, 'water' as const),
      name,
      line: fc.array(near, { minLength: 2, maxLength: 4 }),
    }),
    { maxLength: 6 },
  ),
  landmarks: fc.array(
    fc.record({ kind: fc.constantFrom('homes' as const, 'park' as const), name, at: near }),
    { maxLength: 6 },
  ),
})
const somePoints: fc.Arbitrary<Point[]> = fc.array(
  fc.record({ name, address: fc.constant('槐安路 88 号'), at: near }),
  { maxLength: 4 },
)

interface Box {
  x: number
  y: number
  width: number
  height: number
}

const WIDE = /[\u2e80-\uffff]/
const widthOf = (words: string, size: number) =>
  [...words].reduce((sum, sign) => sum + (WIDE.test(sign) ? size : size * 0.5), 0)

/** Where letters stand, read from the picture itself; turned ones are left out. */
function lettersOf(svg: string): (Box & { words: string; size: number })[] {
  const found = svg.matchAll(
    /<text x="([-\d.]+)" y="([-\d.]+)" font-size="(\d+)"[^>]*text-anchor="middle"([^>]*)>([^<]*)</g,
  )
  return [...found].flatMap(([, x, y, fs, rest = '', said = '']) => {
    if (rest.includes('rotate')) return []
    const size = Number(fs)
    const words = said.replace(/&[a-z]+;/g, '&')
    const width = widthOf(words, size)
    const height = size * 0.8
    return [{ x: Number(x) - width / 2, y: Number(y) - height, width, height, words, size }]
  })
}

const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

it('puts no name over another and none off the picture', () => {
  fc.assert(
    fc.property(aPlan, somePoints, fc.boolean(), (plan, points, large) => {
      const size = large ? LARGE_MAP_SIZE : MAP_SIZE
      const letters = lettersOf(drawMap(plan, points, { large })).filter(
        // Numbers on pins may lie under each other when two points are one place.
        ({ words }) => !/^\d$/.test(words),
      )
      for (const [i, one] of letters.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0)
        expect(one.x + one.width).toBeLessThanOrEqual(size.width)
        expect(one.y).toBeGreaterThanOrEqual(0)
        expect(one.y + one.height).toBeLessThanOrEqual(size.height)
        expect(letters.slice(i + 1).find((other) => touch(one, other))).toBeUndefined()
      }
    }),
  )
})

it('writes letters of 13 px, and of 24 in the elder mode', () => {
  const plan: MapPlan = { centre: CENTRE, span: '800', streets: [], landmarks: [] }
  const points = [{ name: '接种点', address: '槐安路 88 号', at: CENTRE }]
  const sizes = (large: boolean) =>
    lettersOf(drawMap(plan, points, { large })).map(({ size }) => size)
  expect(Math.min(...sizes(false))).toBe(13)
  expect(Math.min(...sizes(true))).toBe(24)
})

it('lets no name break out of the picture’s markup', () => {
  const plan: MapPlan = { centre: CENTRE, span: '400', streets: [], landmarks: [] }
  const points = [{ name: '"><script>', address: '', at: CENTRE }]
  const svg = drawMap(plan, points, { large: false })
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;')
})

it('finds the ground again under every spot of the picture', () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: MAP_SIZE.width }),
    y: fc.integer({ min: 0, max: MAP_SIZE.height }),
  })
  fc.assert(
    fc.property(fc.constantFrom(...SPANS), spot, (span, at) => {
      const frame = mapFrame({ centre: CENTRE, span }, MAP_SIZE)
      const back = frame.spotOf(frame.positionOf(at))
      // A hand's breadth on the ground is the coordinate's own grain.
      expect(Math.abs(back.x - at.x)).toBeLessThan(0.2)
      expect(Math.abs(back.y - at.y)).toBeLessThan(0.2)
    }),
  )
})
