import { compareValues, equalValues, sameBracket } from '../compare'
import { badValue } from '../errors'
import { isNumeric, isPlainObject, TYPE, toNumber, typeRank } from '../values'
import { regexTest } from './regex'

export type ValueTest = (value: unknown) => boolean

export function eqTest(operand: unknown): ValueTest {
  if (operand === null) return (value) => value === null || value === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return (v) => v === operand
  refuseOperators(operand)
  return (value) => value !== undefined && equalValues(value, operand)
}

function refuseOperators(operand: unknown): void {
  const key = isPlainObject(operand)
    ? Object.keys(operand).find((k) => k.startsWith('$'))
    : undefined
  if (key !== undefined) throw badValue(`unknown operator: ${key}`)
}

const HOLDS: Record<string, (order: number) => boolean> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
}

/** Compares within one BSON type only, as MongoDB does: `{n: {$gt: 1}}` never finds a string. */
export function compareTest(
  operator: '$gt' | '$gte' | '$lt' | '$lte',
  operand: unknown,
): ValueTest {
  const rank = typeRank(operand)
  if (rank === TYPE.regex) throw badValue(`Can't have RegEx as arg to predicate over field`)
  const inclusive = operator === '$gte' || operator === '$lte'
  if (operand === null) return (value) => inclusive && (value === null || value === undefined)
  if (Number.isNaN(operand)) return (value) => inclusive && Number.isNaN(value)
  const holds = HOLDS[operator] as (order: number) => boolean
  return (value) =>
    value !== undefined &&
    sameBracket(operand, value) &&
    !Number.isNaN(value) &&
    holds(compareValues(value, operand))
}

export function inTest(operand: unknown, operator: string): ValueTest {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`)
  const tests = operand
    .filter((item) => typeof item !== 'string')
    .map((item) => (typeRank(item) === TYPE.regex ? regexTest(item, undefined) : eqTest(item)))
  const strings = new Set(operand.filter((item) => typeof item === 'string'))
  return (value) =>
    typeof value === 'string' && strings.has(value) ? true : tests.some((test) => test(value))
}

export function modTest(operand: unknown): ValueTest {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every((n) => isNumeric(n))) {
    throw badValue('malformed mod, needs to be an array of two numbers')
  }
  const [divisor, remainder] = operand.map((n) => Math.trunc(toNumber(n))) as [number, number]
  if (divisor === 0) throw badValue('divisor cannot be 0')
  return (value) => {
    if (!isNumeric(value) || !Number.isFinite(toNumber(value))) return false
    const rest = Math.trunc(toNumber(value)) % divisor
    return rest === remainder || (rest === 0 && remainder === 0)
  }
}

const ALIASES: Record<string, readonly number[]> = {
  double: [1],
  string: [2],
  object: [3],
  array: [4],
  binData: [5],
  objectId: [7],
  bool: [8],
  date: [9],
  null: [10],
  regex: [11],
  int: [16],
  timestamp: [17],
  long: [18],
  decimal: [19],
  number: [1, 16, 18, 19],
  minKey: [-1],
  maxKey: [127],
}

const CODE_BY_RANK: Record<number, number> = {
  [TYPE.minKey]: -1,
  [TYPE.null]: 10,
  [TYPE.string]: 2,
  [TYPE.object]: 3,
  [TYPE.array]: 4,
  [TYPE.binary]: 5,
  [TYPE.objectId]: 7,
  [TYPE.boolean]: 8,
  [TYPE.date]: 9,
  [TYPE.timestamp]: 17,
  [TYPE.regex]: 11,
  [TYPE.maxKey]: 127,
}

export function typeTest(operand: unknown): ValueTest {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typeCodes))
  return (value) => value !== undefined && wanted.has(typeCode(value))
}

function typeCodes(name: unknown): readonly number[] {
  if (typeof name === 'string') {
    const codes = ALIASES[name]
    if (codes === undefined) throw badValue(`Unknown type name alias: ${name}`)
    return codes
  }
  if (!Object.values(ALIASES).some((codes) => codes.includes(name as number))) {
    throw badValue(`Invalid numerical type code: ${String(name)}`)
  }
  return [name as number]
}

/** BSON's type number; a JavaScript number is an int, a long or a double by its value (wire protocol §2). */
function typeCode(value: unknown): number {
  const rank = typeRank(value)
  if (rank !== TYPE.number) return CODE_BY_RANK[rank] ?? 0
  if (typeof value !== 'number') return value?.constructor.name === 'Decimal128' ? 19 : 18
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return 1
  return value === (value | 0) ? 16 : 18
}
