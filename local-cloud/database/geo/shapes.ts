import { badValue } from '../errors'
import { isPlainObject } from '../values'

/** Longitude, latitude in degrees (WGS-84, as GeoJSON). */
export type Position = readonly [number, number]
export type Ring = readonly Position[]

/** Any GeoJSON geometry taken apart: loose points, open lines, polygons as rings (the first is the shell). */
export interface Shape {
  points: Position[]
  lines: Ring[]
  polygons: Ring[][]
}

type Reader = (coordinates: unknown) => Partial<Shape>

const READERS: Record<string, Reader> = {
  Point: (c) => ({ points: [position(c)] }),
  MultiPoint: (c) => ({ points: list(c).map(position) }),
  LineString: (c) => ({ lines: [line(c)] }),
  MultiLineString: (c) => ({ lines: list(c).map(line) }),
  Polygon: (c) => ({ polygons: [polygon(c)] }),
  MultiPolygon: (c) => ({ polygons: list(c).map(polygon) }),
}

/** Reads GeoJSON. Throws DATABASE_REQUEST_FAILED for a geometry MongoDB would refuse. */
export function readShape(value: unknown): Shape {
  if (!isPlainObject(value) || typeof value.type !== 'string') {
    throw badValue('geo element must be a GeoJSON object')
  }
  const reader = Object.hasOwn(READERS, value.type) ? READERS[value.type] : undefined
  if (reader === undefined) throw badValue(`unknown GeoJSON type: ${value.type}`)
  return { points: [], lines: [], polygons: [], ...reader(value.coordinates) }
}

/** What a stored value says as geometry, or undefined if it says none; `[lng, lat]` pairs count as points. */
export function shapeOf(value: unknown): Shape | undefined {
  try {
    if (isPair(value)) return { points: [position(value)], lines: [], polygons: [] }
    return isPlainObject(value) ? readShape(value) : undefined
  } catch {
    // A stored value that is no valid geometry simply does not match; the 2dsphere index refuses it on write.
    return undefined
  }
}

export function verticesOf(shape: Shape): Position[] {
  return [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]
}

export function readPoint(value: unknown): Position {
  if (isPair(value)) return position(value)
  const [point] = readShape(value).points
  if (point === undefined) throw badValue('near requires a point')
  return point
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((n) => typeof n === 'number')
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw badValue('coordinates must be an array')
  return value
}

function position(value: unknown): Position {
  const [lng, lat] = list(value)
  if (typeof lng !== 'number' || typeof lat !== 'number') throw badValue('Point must be numbers')
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
    throw badValue(`longitude/latitude is out of bounds, lng: ${lng} lat: ${lat}`)
  }
  return [lng, lat]
}

function line(value: unknown): Ring {
  const positions = list(value).map(position)
  if (positions.length < 2) throw badValue('GeoJSON LineString must have at least 2 vertices')
  return positions
}

function polygon(value: unknown): Ring[] {
  return list(value).map((ring) => {
    const positions = line(ring)
    const [first] = positions
    const last = positions.at(-1)
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw badValue('Loop is not closed')
    if (positions.length < 4) throw badValue('Loop must have at least 3 different vertices')
    return positions
  })
}
