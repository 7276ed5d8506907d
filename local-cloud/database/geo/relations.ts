import { type Position, type Ring, type Shape, verticesOf } from './shapes'
import { gnomonic, type Planar } from './sphere'

type Point = readonly [number, number]
type Segment = readonly [Point, Point]

interface Flat {
  points: Point[]
  lines: Point[][]
  polygons: Point[][][]
  /** True when a part was left out, because it reaches beyond the horizon of the projection. */
  beyond: boolean
}

/** Two points closer than this (in earth radii) are the same: 0.1 mm. */
const EPSILON = 1.6e-11

/** Whether the two share a point, edges included. */
export function intersects(query: Shape): (shape: Shape) => boolean {
  const { area, flatten } = prepare(query)
  return (shape) => {
    const other = flatten(shape)
    const touches = (a: Flat, b: Flat): boolean => cornersOf(a).some((point) => covers(b, point))
    return touches(other, area) || touches(area, other) || edgesCross(other, area, meets)
  }
}

/** Whether a shape lies wholly in the query's polygons, edges included. */
export function within(query: Shape): (shape: Shape) => boolean {
  const { area, flatten } = prepare(query)
  return (shape) => {
    const other = flatten(shape)
    if (other.beyond) return false
    const corners = cornersOf(other)
    if (!corners.every((point) => covers(area, point))) return false
    if (edgesCross(other, area, crosses)) return false
    const holes = area.polygons.flatMap((rings) => rings.slice(1)).flat()
    return !holes.some((point) => other.polygons.some((rings) => strictlyInside(rings, point)))
  }
}

function prepare(query: Shape): { area: Flat; flatten: (shape: Shape) => Flat } {
  const project = gnomonic(verticesOf(query))
  const flatten = (shape: Shape): Flat => flattenShape(shape, project)
  return { area: flatten(query), flatten }
}

function flattenShape(shape: Shape, project: (position: Position) => Planar): Flat {
  let beyond = false
  const known = <T>(part: T | undefined): part is T => {
    beyond ||= part === undefined
    return part !== undefined
  }
  const ring = (positions: Ring): Point[] | undefined => allOrNone(positions.map(project))
  return {
    points: shape.points.map(project).filter(known),
    lines: shape.lines.map(ring).filter(known),
    polygons: shape.polygons.map((rings) => allOrNone(rings.map(ring))).filter(known),
    beyond,
  }
}

function allOrNone<T>(items: readonly (T | undefined)[]): T[] | undefined {
  const found = items.filter((item) => item !== undefined)
  return found.length === items.length ? found : undefined
}

function cornersOf(flat: Flat): Point[] {
  return [...flat.points, ...flat.lines.flat(), ...flat.polygons.flat(2)]
}

function segmentsOf(flat: Flat): Segment[] {
  const chains = [...flat.lines, ...flat.polygons.flat()]
  return chains.flatMap((chain) =>
    chain.slice(1).map((end, i) => [chain[i] as Point, end] as const),
  )
}

function covers(flat: Flat, point: Point): boolean {
  return (
    flat.points.some((other) => near(other, point)) ||
    segmentsOf({ ...flat, points: [] }).some((segment) => onSegment(segment, point)) ||
    flat.polygons.some((rings) => strictlyInside(rings, point))
  )
}

/** Inside the shell and outside the holes, by counting crossings to the east. */
function strictlyInside(rings: Point[][], point: Point): boolean {
  const [shell, ...holes] = rings
  return shell !== undefined && inRing(shell, point) && !holes.some((hole) => inRing(hole, point))
}

function inRing(ring: Point[], [x, y]: Point): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Point
    const [bx, by] = ring[i] as Point
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

function near(a: Point, b: Point): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) <= EPSILON
}

function onSegment([a, b]: Segment, point: Point): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  if (length === 0) return near(a, point)
  const along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length
  const t = Math.min(1, Math.max(0, along))
  return near([a[0] + t * dx, a[1] + t * dy], point)
}

function side([a, b]: Segment, point: Point): number {
  return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
}

/** The two pass through one another, not merely touch. */
function crosses(one: Segment, other: Segment): boolean {
  if ([...one].some((p) => onSegment(other, p)) || [...other].some((p) => onSegment(one, p))) {
    return false
  }
  return (
    side(one, other[0]) > 0 !== side(one, other[1]) > 0 &&
    side(other, one[0]) > 0 !== side(other, one[1]) > 0
  )
}

function meets(one: Segment, other: Segment): boolean {
  return (
    crosses(one, other) ||
    [...one].some((p) => onSegment(other, p)) ||
    [...other].some((p) => onSegment(one, p))
  )
}

function edgesCross(a: Flat, b: Flat, test: (one: Segment, other: Segment) => boolean): boolean {
  const others = segmentsOf(b)
  return segmentsOf(a).some((one) => others.some((other) => test(one, other)))
}
