import fc from 'fast-check'
import { cap, near, PLACES, point, ring, within } from './geo-table'
import { refusal, TestDatabase } from './support'

describe.each([
  ['without an index', []],
  ['with a 2dsphere index', [{ name: 'loc', keys: { loc: '2dsphere' as const } }]],
])('places %s', (_, indexes) => {
  const db = new TestDatabase([{ name: 'things', indexes }])
  afterEach(() => db.remove(undefined))
  afterAll(() => db.close())

  it.each(PLACES)('%s', (_name, query, loc, found) => {
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
