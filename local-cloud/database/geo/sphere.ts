import type { Position } from './shapes'

/** MongoDB's earth radius in metres; distances agree with the cloud to the digit (wire protocol §9, geoNear). */
export const EARTH_RADIUS = 6_378_100

const RADIANS = Math.PI / 180

/** Great-circle distance in metres. */
export function distance(a: Position, b: Position): number {
  const dLat = (b[1] - a[1]) * RADIANS
  const dLng = (b[0] - a[0]) * RADIANS
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A point of the projected plane; undefined for what lies on the far side of the earth. */
export type Planar = readonly [number, number] | undefined

type Vector = readonly [number, number, number]

function toVector([lng, lat]: Position): Vector {
  const cos = Math.cos(lat * RADIANS)
  return [cos * Math.cos(lng * RADIANS), cos * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)]
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function unit(v: Vector): Vector {
  const length = Math.sqrt(dot(v, v)) || 1
  return [v[0] / length, v[1] / length, v[2] / length]
}

/** Beyond about 89 degrees from the centre the projection runs to infinity. */
const HORIZON = 0.02

/**
 * The gnomonic projection about the middle of some positions. It draws great circles as straight lines, so questions
 * about polygons on the sphere become exact questions in the plane.
 */
export function gnomonic(positions: readonly Position[]): (position: Position) => Planar {
  const sum = positions
    .map(toVector)
    .reduce<Vector>((total, v) => [total[0] + v[0], total[1] + v[1], total[2] + v[2]], [0, 0, 0])
  const centre = unit(sum)
  const pole: Vector = Math.abs(centre[2]) > 0.9 ? [1, 0, 0] : [0, 0, 1]
  const east = unit(cross(pole, centre))
  const north = cross(centre, east)
  return (position) => {
    const vector = toVector(position)
    const depth = dot(vector, centre)
    if (depth < HORIZON) return undefined
    return [dot(vector, east) / depth, dot(vector, north) / depth]
  }
}
