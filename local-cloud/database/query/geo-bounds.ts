import { boxAround, type CellBox } from '../geo/cells'
import { type Position, readShape, verticesOf } from '../geo/shapes'
import { EARTH_RADIUS } from '../geo/sphere'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import { isGeoOperator, parseCap, parseNear } from './geo-operators'

/** Over more rows of cells than this, reading everything is no slower. */
const MAX_ROWS = 400

export function isBoundedGeo(operator: string, value: unknown): value is Doc {
  return isGeoOperator(operator) && isPlainObject(value)
}

/** The cells a geo question can find anything in, or undefined when that is half the world. */
export function cellBoxOf(operator: string, value: Doc): CellBox | undefined {
  if (operator === '$nearSphere' || operator === '$near') {
    const { centre, maxDistance } = parseNear(value)
    return boxOfCap(centre, maxDistance)
  }
  if (value.$centerSphere !== undefined) {
    const { centre, radius } = parseCap(value.$centerSphere)
    return boxOfCap(centre, radius)
  }
  const vertices = verticesOf(readShape(value.$geometry))
  const width = spanOf(vertices, 0)
  // Great circles bulge off their chord by less than width²/400 degrees at any latitude below 80.
  return usable(vertices, (width * width) / 400 + 0.001, width)
}

function boxOfCap(centre: Position, radius: number): CellBox | undefined {
  const degrees = (radius / EARTH_RADIUS) * (180 / Math.PI)
  const widening = Math.cos((Math.min(89, Math.abs(centre[1]) + degrees) * Math.PI) / 180)
  return usable([centre], degrees / widening + 0.001, 0)
}

function spanOf(positions: Position[], axis: 0 | 1): number {
  const values = positions.map((position) => position[axis])
  return Math.max(...values) - Math.min(...values)
}

// Near the poles and the date line, or over wide spans, boxes of degrees mislead: read everything instead.
function usable(vertices: Position[], margin: number, width: number): CellBox | undefined {
  const farNorth = Math.max(...vertices.map((v) => Math.abs(v[1]))) + margin
  const farEast = Math.max(...vertices.map((v) => Math.abs(v[0]))) + margin
  if (!(farNorth < 80 && farEast < 180 && width < 20)) return undefined
  const box = boxAround(vertices, margin)
  return box.north - box.south < MAX_ROWS ? box : undefined
}
