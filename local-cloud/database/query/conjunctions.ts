import type { CellBox } from '../geo/cells'
import type { Doc } from '../types'
import { isPlainObject, TYPE, typeRank } from '../values'
import { cellBoxOf, isBoundedGeo } from './geo-bounds'
import { isOperatorObject } from './operator-object'

/** One condition on one path that an index could answer. `exact`: the index's answer needs no second look. */
export type Atom =
  | { kind: 'points'; values: unknown[]; exact: boolean }
  | { kind: 'range'; operator: RangeOperator; value: unknown; exact: boolean }
  | { kind: 'cells'; box: CellBox; exact: false }

export type RangeOperator = '$gt' | '$gte' | '$lt' | '$lte'

/** Conditions that must all hold. `residual`: there are others besides, which only the matcher knows. */
export interface Conjunction {
  atoms: Map<string, Atom[]>
  residual: boolean
}

/** Beyond this many alternatives planning costs more than it saves. */
const MAX_ALTERNATIVES = 32

const RANGES = new Set(['$gt', '$gte', '$lt', '$lte'])
const RANGE_TYPES: ReadonlySet<number> = new Set([
  TYPE.number,
  TYPE.string,
  TYPE.date,
  TYPE.boolean,
  TYPE.objectId,
])

/** A query as alternatives of conjunctions; `$or` over too much becomes a residual condition. */
export function conjunctionsOf(query: Doc): Conjunction[] {
  let all: Conjunction[] = [{ atoms: new Map(), residual: false }]
  for (const [key, operand] of Object.entries(query))
    all = multiply(all, alternativesOf(key, operand))
  return all
}

function alternativesOf(key: string, operand: unknown): Conjunction[] {
  if (key === '$and' && Array.isArray(operand)) {
    return (operand as Doc[]).map(conjunctionsOf).reduce(multiply)
  }
  if (key === '$or' && Array.isArray(operand)) {
    const all = (operand as Doc[]).flatMap(conjunctionsOf)
    return all.length <= MAX_ALTERNATIVES ? all : [residual()]
  }
  return key.startsWith('$') ? [residual()] : [fieldConjunction(key, operand)]
}

function residual(): Conjunction {
  return { atoms: new Map(), residual: true }
}

function multiply(left: Conjunction[], right: Conjunction[]): Conjunction[] {
  if (left.length * right.length > MAX_ALTERNATIVES) {
    return left.map((one) => ({ ...one, residual: true }))
  }
  return left.flatMap((one) => right.map((other) => join(one, other)))
}

function join(one: Conjunction, other: Conjunction): Conjunction {
  const atoms = new Map(one.atoms)
  for (const [path, more] of other.atoms) atoms.set(path, [...(atoms.get(path) ?? []), ...more])
  return { atoms, residual: one.residual || other.residual }
}

function fieldConjunction(path: string, operand: unknown): Conjunction {
  const entries: [string, unknown][] = isOperatorObject(operand)
    ? Object.entries(operand)
    : [['$eq', operand]]
  const atoms = entries.map(([operator, value]) => atomOf(operator, value))
  const usable = atoms.filter((atom) => atom !== undefined)
  return {
    atoms: usable.length === 0 ? new Map() : new Map([[path, usable]]),
    residual: usable.length < atoms.length,
  }
}

function atomOf(operator: string, value: unknown): Atom | undefined {
  if (operator === '$eq') return isPoint(value) ? points([value]) : undefined
  if (operator === '$in') {
    return Array.isArray(value) && value.every(isPoint) ? points(value) : undefined
  }
  if (RANGES.has(operator) && RANGE_TYPES.has(typeRank(value)) && !Number.isNaN(value)) {
    return { kind: 'range', operator: operator as RangeOperator, value, exact: true }
  }
  if (isBoundedGeo(operator, value)) {
    const box = cellBoxOf(operator, value)
    return box === undefined ? undefined : { kind: 'cells', box, exact: false }
  }
  return undefined
}

// Null also finds what is missing, and not all that is filed as null: the matcher looks again.
function points(values: unknown[]): Atom {
  return { kind: 'points', values, exact: !values.includes(null) }
}

function isPoint(value: unknown): boolean {
  if (isPlainObject(value)) return !Object.keys(value).some((key) => key.startsWith('$'))
  const rank = typeRank(value)
  return rank !== TYPE.array && rank !== TYPE.regex && rank !== TYPE.undefined
}
