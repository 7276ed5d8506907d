import type { Doc } from '../../../local-cloud/database/types'

export const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })
export const ring = (...coordinates: number[][]) => ({
  type: 'Polygon',
  coordinates: [coordinates],
})
export const square = ring([113, 23], [114, 23], [114, 24], [113, 24], [113, 23])
export const holed = {
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
export const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })
export const within = (geometry: object): Doc => ({ loc: { $geoWithin: { $geometry: geometry } } })
export const touching = (geometry: object): Doc => ({
  loc: { $geoIntersects: { $geometry: geometry } },
})
export const cap = (lng: number, lat: number, metres: number): Doc => ({
  loc: { $geoWithin: { $centerSphere: [[lng, lat], metres / 6_378_100] } },
})
export const near = (lng: number, lat: number, more: object = {}): Doc => ({
  loc: { $nearSphere: { $geometry: point(lng, lat), ...more } },
})

/** What is asked, of which place, and whether it is found. */
export const PLACES: [name: string, query: Doc, loc: object, found: boolean][] = [
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
]
