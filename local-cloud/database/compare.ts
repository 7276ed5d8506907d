import { Binary, BSONRegExp, Long, type ObjectId } from 'bson'
import type { Doc } from './types'
import { isNumeric, TYPE, toNumber, typeRank } from './values'

/** BSON order of two values: by type first, then by value; object keys count in their order. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  const rank = typeRank(a)
  const difference = rank - typeRank(b)
  return difference === 0 ? compareSameType(rank, a, b) : difference
}

export function equalValues(a: unknown, b: unknown): boolean {
  return a === b || compareValues(a, b) === 0
}

/** MongoDB compares strings by their UTF-8 bytes; UTF-16 units differ only where a surrogate meets U+E000 and up. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return codePointRank(left) - codePointRank(right)
  }
  return a.length - b.length
}

function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
}

function compareNumbers(a: unknown, b: unknown): number {
  const rough = compareDoubles(toNumber(a), toNumber(b))
  if (rough !== 0 || !Number.isFinite(toNumber(a))) return rough
  return longOf(a).compare(longOf(b))
}

function longOf(value: unknown): Long {
  if (value instanceof Long) return value
  return Long.fromNumber(toNumber(value))
}

function compareSameType(rank: number, a: unknown, b: unknown): number {
  switch (rank) {
    case TYPE.number:
      return compareNumbers(a, b)
    case TYPE.object:
      return compareObjects(a as Doc, b as Doc)
    case TYPE.array:
      return compareArrays(a as unknown[], b as unknown[])
    case TYPE.boolean:
      return Number(a) - Number(b)
    case TYPE.date:
      return (a as Date).getTime() - (b as Date).getTime()
    case TYPE.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id)
    case TYPE.timestamp:
      return (a as Long).compare(b as Long)
    case TYPE.regex:
      return compareRegExps(a, b)
    case TYPE.binary:
      return compareBinaries(a, b)
    default:
      return 0
  }
}

function compareObjects(a: Doc, b: Doc): number {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const leftKey = left[i] as string
    const rightKey = right[i] as string
    const order =
      typeRank(a[leftKey]) - typeRank(b[rightKey]) ||
      compareStrings(leftKey, rightKey) ||
      compareValues(a[leftKey], b[rightKey])
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Pattern and options of either kind of regular expression. */
export function regExpParts(value: unknown): { pattern: string; options: string } {
  if (value instanceof BSONRegExp) return { pattern: value.pattern, options: value.options }
  const native = value as RegExp
  return { pattern: native.source, options: native.flags }
}

function compareRegExps(a: unknown, b: unknown): number {
  const left = regExpParts(a)
  const right = regExpParts(b)
  return compareStrings(left.pattern, right.pattern) || compareStrings(left.options, right.options)
}

/** Bytes and subtype of a binary value. */
export function binaryParts(value: unknown): { bytes: Buffer; subtype: number } {
  if (value instanceof Binary) return { bytes: Buffer.from(value.value()), subtype: value.sub_type }
  return { bytes: Buffer.from(value as Uint8Array), subtype: 0 }
}

function compareBinaries(a: unknown, b: unknown): number {
  const left = binaryParts(a)
  const right = binaryParts(b)
  return (
    left.bytes.length - right.bytes.length ||
    left.subtype - right.subtype ||
    Buffer.compare(left.bytes, right.bytes)
  )
}

/** Whether a value is one of MongoDB's numbers or not; for type-bracketed comparison. */
export function sameBracket(a: unknown, b: unknown): boolean {
  return isNumeric(a) ? isNumeric(b) : typeRank(a) === typeRank(b)
}
