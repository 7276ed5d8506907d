import { encodeComponent, encodeValue, KEY_END } from '../encode-key'
import { cellKey, largeKey } from '../geo/cells'
import type { IndexInfo, IndexKey } from '../store/catalog'
import { TYPE, typeRank } from '../values'
import type { Atom, Conjunction } from './conjunctions'

/** Keys from `lo` (included) to `hi` (excluded). `cuts[n]`: length of the part that n fixed components make. */
export interface Interval {
  lo: Buffer
  hi: Buffer
  cuts: number[]
}

export interface IndexBounds {
  intervals: Interval[]
  /** How many leading components are fixed to points. */
  points: number
  ranged: boolean
  /** Everything asked is answered by the intervals alone. */
  exact: boolean
}

/** More prefixes than this and the remaining components are left to the matcher. */
const MAX_PREFIXES = 256

const ABOVE_NAN = Buffer.concat([encodeValue(Number.NaN), KEY_END])
const NAN_DOWNWARD = encodeComponent(Number.NaN, -1)
const NOTHING = Buffer.alloc(0)

type Span = readonly [lo: Buffer, hi: Buffer]

interface Prefix {
  bytes: Buffer
  cuts: number[]
}

/** Where in an index everything that a conjunction allows is found. */
export function boundsOf(index: IndexInfo, conjunction: Conjunction): IndexBounds {
  let prefixes: Prefix[] = [{ bytes: NOTHING, cuts: [0] }]
  let used = 0
  for (const [at, key] of index.keys.entries()) {
    const atoms = conjunction.atoms.get(key.path) ?? []
    const found = key.direction === '2dsphere' ? undefined : pointsFor(key, atoms)
    if (found === undefined || prefixes.length * found.keys.length > MAX_PREFIXES) {
      const spans = spansFor(key, atoms, index.multikey[at] === true)
      const exact = spans !== undefined && isExact(conjunction, used + spans.used) && spans.exact
      return close(prefixes, at, spans?.spans, exact || (!spans && isExact(conjunction, used)))
    }
    used += found.exact ? 1 : 0
    prefixes = prefixes.flatMap((prefix) => found.keys.map((bytes) => extend(prefix, bytes)))
  }
  return close(prefixes, index.keys.length, undefined, isExact(conjunction, used))
}

function isExact(conjunction: Conjunction, used: number): boolean {
  if (conjunction.residual) return false
  let total = 0
  for (const atoms of conjunction.atoms.values()) total += atoms.length
  return total === used
}

function extend(prefix: Prefix, bytes: Buffer): Prefix {
  const whole = Buffer.concat([prefix.bytes, bytes])
  return { bytes: whole, cuts: [...prefix.cuts, whole.length] }
}

function close(
  prefixes: Prefix[],
  points: number,
  spans: readonly Span[] | undefined,
  exact: boolean,
): IndexBounds {
  const everything: Span = [NOTHING, KEY_END]
  const intervals = prefixes.flatMap(({ bytes, cuts }) =>
    (spans ?? [everything]).map(([lo, hi]) => ({
      lo: Buffer.concat([bytes, lo]),
      hi: Buffer.concat([bytes, hi]),
      cuts,
    })),
  )
  return { intervals, points, ranged: spans !== undefined, exact }
}

function pointsFor(key: IndexKey, atoms: Atom[]): { keys: Buffer[]; exact: boolean } | undefined {
  const found = atoms.find((atom) => atom.kind === 'points')
  if (found === undefined || key.direction === '2dsphere') return undefined
  const direction = key.direction
  const unique = new Map<string, Buffer>()
  for (const value of found.values) {
    const bytes = encodeComponent(value, direction)
    unique.set(bytes.toString('latin1'), bytes)
  }
  return { keys: [...unique.values()], exact: found.exact }
}

interface Spans {
  spans: Span[]
  used: number
  exact: boolean
}

function spansFor(key: IndexKey, atoms: Atom[], multikey: boolean): Spans | undefined {
  if (key.direction === '2dsphere') return cellSpans(atoms)
  const ranges = atoms.filter((atom) => atom.kind === 'range')
  // Different elements of an array may satisfy different bounds: only one of them may narrow the scan.
  const taken = multikey ? ranges.slice(0, 1) : ranges
  if (taken.length === 0) return undefined
  const direction = key.direction
  const spans = taken.map((atom) => rangeSpan(atom, direction))
  const lo = spans.map((span) => span[0]).reduce((a, b) => (Buffer.compare(a, b) > 0 ? a : b))
  const hi = spans.map((span) => span[1]).reduce((a, b) => (Buffer.compare(a, b) < 0 ? a : b))
  return { spans: Buffer.compare(lo, hi) < 0 ? [[lo, hi]] : [], used: taken.length, exact: true }
}

function rangeSpan(atom: Extract<Atom, { kind: 'range' }>, direction: 1 | -1): Span {
  const { operator, value } = atom
  const at = encodeComponent(value, direction)
  const after = Buffer.concat([at, KEY_END])
  const upward = (operator === '$gt' || operator === '$gte') === (direction === 1)
  const inclusive = operator === '$gte' || operator === '$lte'
  const [first, last] = typeSpan(typeRank(value), direction)
  if (upward) return [inclusive ? at : after, last]
  return [first, inclusive ? after : at]
}

/** All values of one type, but for NaN, which is in no range. */
function typeSpan(rank: number, direction: 1 | -1): Span {
  const low = rank === TYPE.number ? ABOVE_NAN : Buffer.from([rank])
  if (direction === 1) return [low, Buffer.from([rank + 1])]
  const high = rank === TYPE.number ? NAN_DOWNWARD : Buffer.from([0x100 - rank])
  return [Buffer.from([0xff - rank]), high]
}

function cellSpans(atoms: Atom[]): Spans | undefined {
  const found = atoms.find((atom) => atom.kind === 'cells')
  if (found === undefined) return undefined
  const { west, east, south, north } = found.box
  const spans: Span[] = [[largeKey(), Buffer.concat([largeKey(), KEY_END])]]
  for (let row = south; row <= north; row++) {
    spans.push([cellKey(row, west), Buffer.concat([cellKey(row, east), KEY_END])])
  }
  return { spans, used: 0, exact: false }
}
