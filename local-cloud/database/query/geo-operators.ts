import { badValue, unknownOperator } from '../errors'
import { intersects, within } from '../geo/relations'
import { type Position, readPoint, readShape, type Shape, shapeOf, verticesOf } from '../geo/shapes'
import { distance, EARTH_RADIUS } from '../geo/sphere'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import type { ValueTest } from './value-operators'

const OPERATORS = new Set(['$geoWithin', '$geoIntersects', '$nearSphere', '$near'])

export function isGeoOperator(operator: string): boolean {
  return OPERATORS.has(operator)
}

/** What `$nearSphere` asks: metres from a point, both bounds included. */
export interface NearQuery {
  centre: Position
  minDistance: number
  maxDistance: number
}

export function compileGeo(operator: string, operand: unknown): ValueTest {
  if (!isPlainObject(operand)) throw badValue(`${operator} needs an object`)
  if (operator === '$geoWithin') return onShapes(withinTest(operand))
  if (operator === '$geoIntersects') return onShapes(intersects(readShape(operand.$geometry)))
  const near = parseNear(operand)
  return onShapes((shape) => isNear(near, shape))
}

/** A field may hold one geometry or an array of them. */
function onShapes(test: (shape: Shape) => boolean): ValueTest {
  return (value) => shapesIn(value).some(test)
}

function shapesIn(value: unknown): Shape[] {
  const whole = shapeOf(value)
  if (whole !== undefined) return [whole]
  if (!Array.isArray(value)) return []
  return value.map(shapeOf).filter((shape) => shape !== undefined)
}

function withinTest(operand: Doc): (shape: Shape) => boolean {
  if (operand.$centerSphere !== undefined) {
    const { centre, radius } = parseCap(operand.$centerSphere)
    return (shape) => verticesOf(shape).every((vertex) => distance(centre, vertex) <= radius)
  }
  if (operand.$geometry === undefined) throw unknownOperator(Object.keys(operand)[0] ?? '{}')
  const area = readShape(operand.$geometry)
  if (area.polygons.length === 0) throw badValue('$geoWithin needs a Polygon or MultiPolygon')
  return within(area)
}

/** `[centre, radius in radians]`; the radius is given back in metres. */
export function parseCap(value: unknown): { centre: Position; radius: number } {
  if (!Array.isArray(value) || typeof value[1] !== 'number' || !(value[1] >= 0)) {
    throw badValue('$centerSphere needs [point, radius]')
  }
  return { centre: readPoint(value[0]), radius: value[1] * EARTH_RADIUS }
}

export function parseNear(operand: Doc): NearQuery {
  if (operand.$geometry === undefined) throw badValue('$nearSphere needs a $geometry')
  return {
    centre: readPoint(operand.$geometry),
    minDistance: metres(operand.$minDistance, 0),
    maxDistance: metres(operand.$maxDistance, Number.POSITIVE_INFINITY),
  }
}

export function metres(value: unknown, otherwise: number): number {
  if (value === undefined || value === null) return otherwise
  if (typeof value !== 'number' || !(value >= 0)) throw badValue('distance must be non-negative')
  return value
}

/** The least distance to a geometry's vertices (exact for points), or undefined where there is no geometry. */
export function distanceTo(centre: Position, value: unknown): number | undefined {
  const distances = shapesIn(value)
    .flatMap(verticesOf)
    .map((vertex) => distance(centre, vertex))
  return distances.length === 0 ? undefined : Math.min(...distances)
}

function isNear(near: NearQuery, shape: Shape): boolean {
  const nearest = Math.min(...verticesOf(shape).map((vertex) => distance(near.centre, vertex)))
  return nearest >= near.minDistance && nearest <= near.maxDistance
}
