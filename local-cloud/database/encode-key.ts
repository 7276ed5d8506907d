import { type Long, Long as LongClass, type ObjectId } from 'bson'
import { binaryParts, regExpParts } from './compare'
import type { Doc } from './types'
import { TYPE, toNumber, typeRank } from './values'

/** Above any further component of a key: ascending ones start below 0x80, descending ones below 0xff. */
export const KEY_END = Buffer.from([0xff])

const DATE_BIAS = 2n ** 63n

let scratch = Buffer.allocUnsafe(4096)
let size = 0

/**
 * Bytes whose memcmp order is `compareValues` order, and equal only for equal values. Every value starts with its
 * type's rank and ends by itself, so components can be put side by side.
 */
export function encodeValue(value: unknown): Buffer {
  size = 0
  write(value)
  return Buffer.from(scratch.subarray(0, size))
}

/** The same with the order turned round, for descending index components. */
export function encodeComponent(value: unknown, direction: 1 | -1): Buffer {
  const bytes = encodeValue(value)
  return direction === 1 ? bytes : invert(bytes)
}

function invert(bytes: Buffer): Buffer {
  for (let i = 0; i < bytes.length; i++) bytes[i] = 0xff - (bytes[i] as number)
  return bytes
}

function need(bytes: number): void {
  if (size + bytes <= scratch.length) return
  const larger = Buffer.allocUnsafe((size + bytes) * 2)
  scratch.copy(larger, 0, 0, size)
  scratch = larger
}

function byte(value: number): void {
  need(1)
  scratch[size++] = value
}

function raw(bytes: Uint8Array): void {
  need(bytes.length)
  scratch.set(bytes, size)
  size += bytes.length
}

/** UTF-8, 0x00 written as 00 FF, closed by 00 01: a prefix sorts before what it begins. */
function text(value: string): void {
  const bytes = Buffer.from(value, 'utf8')
  if (!bytes.includes(0)) raw(bytes)
  else {
    for (const item of bytes) {
      byte(item)
      if (item === 0) byte(0xff)
    }
  }
  byte(0)
  byte(1)
}

function double(value: number): void {
  need(8)
  if (Number.isNaN(value)) scratch.fill(0, size, size + 8)
  else {
    scratch.writeDoubleBE(value === 0 ? 0 : value, size)
    const negative = (scratch[size] as number) & 0x80
    if (negative) invert(scratch.subarray(size, size + 8))
    else scratch[size] = (scratch[size] as number) | 0x80
  }
  size += 8
}

/** A double, then how far the exact integer lies from it: Longs beyond 2^53 keep their own place. */
function number(value: unknown): void {
  const near = toNumber(value)
  double(near)
  need(2)
  scratch.writeUInt16BE(0x8000 + (value instanceof LongClass ? offset(value, near) : 0), size)
  size += 2
}

function offset(value: Long, near: number): number {
  return Number(value.toBigInt() - BigInt(near))
}

function signed64(value: bigint): void {
  need(8)
  scratch.writeBigUInt64BE(value + DATE_BIAS, size)
  size += 8
}

const WRITERS: Partial<Record<number, (value: never) => void>> = {
  [TYPE.number]: number,
  [TYPE.string]: text,
  [TYPE.object]: object,
  [TYPE.array]: array,
  [TYPE.binary]: binary,
  [TYPE.objectId]: (value: ObjectId) => raw(value.id),
  [TYPE.boolean]: (value: boolean) => byte(value ? 1 : 0),
  [TYPE.date]: (value: Date) => signed64(BigInt(value.getTime())),
  [TYPE.timestamp]: (value: Long) => signed64(value.toBigInt() - DATE_BIAS),
  [TYPE.regex]: regex,
}

function write(value: unknown): void {
  const rank = typeRank(value)
  byte(rank)
  WRITERS[rank]?.(value as never)
}

function array(items: unknown[]): void {
  for (const item of items) write(item)
  byte(0)
}

function object(value: Doc): void {
  for (const key of Object.keys(value)) {
    byte(typeRank(value[key]))
    text(key)
    write(value[key])
  }
  byte(0)
}

function regex(value: unknown): void {
  const { pattern, options } = regExpParts(value)
  text(pattern)
  text(options)
}

function binary(value: unknown): void {
  const { bytes, subtype } = binaryParts(value)
  need(4)
  scratch.writeUInt32BE(bytes.length, size)
  size += 4
  byte(subtype)
  raw(bytes)
}
