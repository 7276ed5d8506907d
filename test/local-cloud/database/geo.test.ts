import fc from 'fast-check'
import type { Doc } from '../../../local-cloud/database/types'
import { refusal, TestDatabase } from './support'

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })
const ring = (...coordinates: number[][]) => ({ type: 'Polygon', coordinates: [coordinates] })
const square = ring([113, 23], [114, 23], [114, 24], [113, 24], [113, 23])
const holed = {
  type: 'Polygon',
  coordinates: [
    ...square.coordinates,
    [
      [113.4, 23.4],
      [113.6, 23.4],
      [113.6, 23.6],
      [113.4, 23.6],
      [113.4, 23.4],
    ],
  ],
}
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })
const within = (geometry: object): Doc => ({ loc: { $geoWithin: { $geometry: geometry } } })
const touching = (geometry: object): Doc => ({ loc: { $geoIntersects: { $geometry: geometry } } })
const cap = (lng: number, lat: number, metres: number): Doc => ({
  loc: { $geoWithin: { $centerSphere: [[lng, lat], metres / 6_378_100] } },
})
const near = (lng: number, lat: number, more: object = {}): Doc => ({
  loc: { $nearSphere: { $geometry: point(lng, lat), ...more } },
})

describe.each([
  ['without an index', []],
  ['with a 2dsphere index', [{ name: 'loc', keys: { loc: '2dsphere' as const } }]],
])('places %s', (_, indexes) => {
  const db = new TestDatabase([{ name: 'things', indexes }])
  afterEach(() => db.remove(undefined))
  afterAll(() => db.close())

  it.each<[name: string, query: Doc, loc: object, found: boolean]>([
    ['a point in a polygon', within(square), point(113.5, 23.5), true],
    ['a point outside', within(square), point(112.9, 23.5), false],
    ['a point on a corner', within(square), point(113, 23), true],
    ['a point in the hole', within(holed), point(113.5, 23.5), false],
    ['a point beside the hole', within(holed), point(113.3, 23.5), true],
    ['a line inside', within(square), line([113.1, 23.1], [113.9, 23.9]), true],
    ['a line that leaves', within(square), line([113.1, 23.1], [114.9, 23.9]), false],
    ['a line across the hole', within(holed), line([113.3, 23.5], [113.7, 23.5]), false],
    [
      'a polygon around the hole',
      within(holed),
      ring([113.3, 23.3], [113.7, 23.3], [113.7, 23.7], [113.3, 23.7], [113.3, 23.3]),
      false,
    ],
    [
      'a polygon inside',
      within(square),
      ring([113.1, 23.1], [113.2, 23.1], [113.2, 23.2], [113.1, 23.1]),
      true,
    ],
    [
      'two polygons, the second',
      within({
        type: 'MultiPolygon',
        coordinates: [ring([1, 1], [2, 1], [2, 2], [1, 1]).coordinates, square.coordinates],
      }),
      point(113.5, 23.5),
      true,
    ],
    ['a pair of numbers', within(square), [113.5, 23.5], true],
    ['a line that crosses', touching(square), line([112, 23.5], [115, 23.5]), true],
    ['a line that passes by', touching(square), line([112, 25], [115, 25]), false],
    [
      'a polygon around all',
      touching(square),
      ring([110, 20], [120, 20], [120, 30], [110, 30], [110, 20]),
      true,
    ],
    ['a point asked of an area', touching(point(113.5, 23.5)), square, true],
    ['a point asked of a hole', touching(point(113.5, 23.5)), holed, false],
    ['lines that cross', touching(line([113, 23], [114, 24])), line([113, 24], [114, 23]), true],
    [
      'points, one of them',
      touching(square),
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [113.5, 23.5],
        ],
      },
      true,
    ],
    [
      'lines, one of them',
      touching(square),
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 1],
            [2, 2],
          ],
          [
            [113.5, 23.5],
            [120, 23.5],
          ],
        ],
      },
      true,
    ],
    ['a point in a cap', cap(113.3, 23.1, 600), point(113.305, 23.1), true],
    ['a point beyond a cap', cap(113.3, 23.1, 500), point(113.305, 23.1), false],
    ['a point near enough', near(113.3, 23.1, { $maxDistance: 600 }), point(113.305, 23.1), true],
    ['a point too near', near(113.3, 23.1, { $minDistance: 600 }), point(113.305, 23.1), false],
    ['a number', within(square), { n: 1 }, false],
  ])('%s', (_name, query, loc, found) => {
    const isGeometry = !('n' in loc)
    db.insert([isGeometry ? { _id: 'x', loc } : { _id: 'x', other: loc }, { _id: 'none' }])
    expect(db.ids(query)).toEqual(found ? ['x'] : [])
    expect(db.count(query)).toBe(Number(found))
  })

  it('come by distance from a point', () => {
    db.insert([
      { _id: 'far', loc: point(113.4, 23.1) },
      { _id: 'here', loc: point(113.3, 23.1) },
      { _id: 'close', loc: point(113.31, 23.1) },
    ])
    expect(db.ids(near(113.3, 23.1))).toEqual(['here', 'close', 'far'])
    expect(db.ids(near(113.3, 23.1), { limit: 1, offset: 1 })).toEqual(['close'])
    expect(db.ids(near(113.3, 23.1), { order: { _id: 1 } })).toEqual(['close', 'far', 'here'])
    const measured = db.aggregate([
      {
        $geoNear: {
          near: point(113.3, 23.1),
          distanceField: 'away.m',
          key: 'loc',
          maxDistance: 5000,
          query: { _id: { $ne: 'here' } },
          includeLocs: 'at',
        },
      },
    ])
    expect(measured).toEqual([
      {
        _id: 'close',
        loc: point(113.31, 23.1),
        at: point(113.31, 23.1),
        away: { m: expect.closeTo(1023.9347, 3) },
      },
    ])
  })

  it('are found as an exhaustive search finds them', () => {
    const position = fc.tuple(
      fc.double({ min: 112.5, max: 114.5, noNaN: true }),
      fc.double({ min: 22.5, max: 24.5, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 1, maxLength: 10 }),
        position,
        fc.integer({ min: 10, max: 150_000 }),
        (positions, centre, radius) => {
          db.remove(undefined)
          db.insert(positions.map(([lng, lat], i) => ({ _id: i, loc: point(lng, lat) })))
          const inCap = db.ids(cap(centre[0], centre[1], radius)).sort()
          const expected = positions.flatMap((p, i) =>
            vectorDistance(p, centre) <= radius ? [i] : [],
          )
          expect(inCap).toEqual(expected)
          expect(db.ids(near(centre[0], centre[1], { $maxDistance: radius })).sort()).toEqual(
            expected,
          )
          const [west, south] = [Math.min(centre[0], 113.5), Math.min(centre[1], 23.5)]
          const tri = ring(
            [west, south],
            [west + 0.7, south],
            [west + 0.7, south + 0.7],
            [west, south],
          )
          const inTri = positions.flatMap(([x, y], i) =>
            x > west + 0.01 && x < west + 0.69 && y > south + 0.01 && y - south < x - west - 0.01
              ? [i]
              : [],
          )
          expect(db.ids(within(tri))).toEqual(expect.arrayContaining(inTri))
        },
      ),
      { numRuns: 60 },
    )
  })
})

// Another formula than the engine's, on unit vectors.
function vectorDistance([lng1, lat1]: readonly number[], [lng2, lat2]: readonly number[]): number {
  const rad = Math.PI / 180
  const vector = (lng = 0, lat = 0) => [
    Math.cos(lat * rad) * Math.cos(lng * rad),
    Math.cos(lat * rad) * Math.sin(lng * rad),
    Math.sin(lat * rad),
  ]
  const [a, b] = [vector(lng1, lat1), vector(lng2, lat2)]
  const chord = Math.hypot(...a.map((x, i) => x - (b[i] as number)))
  return 2 * Math.asin(chord / 2) * 6_378_100
}

describe('a 2dsphere index', () => {
  const db = new TestDatabase([
    { name: 'things', indexes: [{ name: 'loc', keys: { loc: '2dsphere' } }] },
  ])
  afterAll(() => db.close())

  it.each([
    [{ type: 'Point', coordinates: [200, 0] }, 'out of bounds'],
    [{ type: 'Point', coordinates: ['a', 0] }, 'numbers'],
    [{ type: 'Circle', coordinates: [1, 1] }, 'unknown GeoJSON type'],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [2, 2],
            [3, 3],
            [4, 4],
          ],
        ],
      },
      'not closed',
    ],
    ['somewhere', "Can't extract geo keys"],
  ])('refuses %j', (loc, named) => {
    expect(refusal(() => db.insert([{ loc }])).message).toContain(named)
  })
})
