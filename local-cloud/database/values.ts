import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'
import type { Doc } from './types'

/** BSON's sort order of types; `undefined` stands for an empty array's key, below null. */
export const TYPE = {
  minKey: 1,
  undefined: 3,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  maxKey: 127,
} as const

export type TypeRank = (typeof TYPE)[keyof typeof TYPE]

const BY_PRIMITIVE: Record<string, TypeRank> = {
  undefined: TYPE.undefined,
  number: TYPE.number,
  string: TYPE.string,
  boolean: TYPE.boolean,
  bigint: TYPE.number,
}

const BY_CLASS: ReadonlyArray<[new (...args: never[]) => unknown, TypeRank]> = [
  [Date, TYPE.date],
  [ObjectId, TYPE.objectId],
  // Before Long: bson's Timestamp extends it.
  [Timestamp, TYPE.timestamp],
  [Long, TYPE.number],
  [Double, TYPE.number],
  [Decimal128, TYPE.number],
  [BSONRegExp, TYPE.regex],
  [RegExp, TYPE.regex],
  [Binary, TYPE.binary],
  [Uint8Array, TYPE.binary],
  [MinKey, TYPE.minKey],
  [MaxKey, TYPE.maxKey],
]

/** The BSON type of a decoded value. */
export function typeRank(value: unknown): TypeRank {
  if (value === null) return TYPE.null
  const primitive = BY_PRIMITIVE[typeof value]
  if (primitive !== undefined) return primitive
  if (Array.isArray(value)) return TYPE.array
  const prototype = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return TYPE.object
  const known = BY_CLASS.find(([type]) => value instanceof type)
  return known === undefined ? TYPE.object : known[1]
}

export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

export function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeRank(value) === TYPE.number
}

/** The nearest double; exact for all but Longs beyond 2^53 and decimals. */
export function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : Number(String(value))
}

/** A deep copy of containers; leaves are immutable by convention and shared. */
export function copyValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => copyValue(item)) as T
  if (!isPlainObject(value)) return value
  const copy: Doc = {}
  for (const key of Object.keys(value)) copy[key] = copyValue(value[key])
  return copy as T
}
