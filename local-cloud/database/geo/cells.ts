import { badValue } from '../errors'
import { isPlainObject } from '../values'
import { type Position, readPoint, readShape, type Shape, verticesOf } from './shapes'

/** Cells of 0.02 degrees, about 2 km: a district is a few dozen of them. */
const CELLS_PER_DEGREE = 50

/** A geometry over more cells than this is filed under LARGE, which every question reads. */
const MAX_CELLS = 64

const CELL = 2
const LARGE = 1

/** A box of cells, both ends included. */
export interface CellBox {
  west: number
  east: number
  south: number
  north: number
}

/** The index components of a field's geometries; a document without one has the null component. */
export function cellKeys(values: unknown[]): Buffer[] {
  const shapes = values.filter((v) => v !== null && v !== undefined).map(strictShape)
  if (shapes.length === 0) return [Buffer.from([5])]
  return shapes.flatMap(cellsOf)
}

function strictShape(value: unknown): Shape {
  if (isPlainObject(value)) return readShape(value)
  if (Array.isArray(value)) return { points: [readPoint(value)], lines: [], polygons: [] }
  throw badValue(`Can't extract geo keys: unknown geometry ${JSON.stringify(value)}`)
}

function cellsOf(shape: Shape): Buffer[] {
  const box = boxAround(verticesOf(shape), 0)
  const count = (box.east - box.west + 1) * (box.north - box.south + 1)
  const isPoint = shape.lines.length + shape.polygons.length === 0
  // Great circles bulge beyond the box of their ends; over such spans a shape counts as large.
  if (count > MAX_CELLS || (!isPoint && box.east - box.west > CELLS_PER_DEGREE)) return [largeKey()]
  const keys: Buffer[] = []
  for (let row = box.south; row <= box.north; row++) {
    for (let column = box.west; column <= box.east; column++) keys.push(cellKey(row, column))
  }
  return keys
}

export function boxAround(positions: readonly Position[], marginDegrees: number): CellBox {
  const lng = positions.map((p) => p[0])
  const lat = positions.map((p) => p[1])
  const cell = (degrees: number): number => Math.floor(degrees * CELLS_PER_DEGREE)
  return {
    west: cell(Math.min(...lng) - marginDegrees),
    east: cell(Math.max(...lng) + marginDegrees),
    south: cell(Math.min(...lat) - marginDegrees),
    north: cell(Math.max(...lat) + marginDegrees),
  }
}

export function largeKey(): Buffer {
  return Buffer.from([LARGE])
}

/** Row first: a box is one run of keys per row. */
export function cellKey(row: number, column: number): Buffer {
  const key = Buffer.allocUnsafe(9)
  key[0] = CELL
  key.writeUInt32BE(row + 0x80000000, 1)
  key.writeUInt32BE(column + 0x80000000, 5)
  return key
}
