import { BSONRegExp, EJSON, Long } from 'bson'
import { invalidParam } from './errors'
import type { Doc } from './types'
import { isPlainObject } from './values'

/** MongoDB refuses deeper nesting; it also keeps our own recursion off the end of the stack. */
const MAX_DEPTH = 100

const RARE = new Set([
  '$oid',
  '$binary',
  '$uuid',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
  '$undefined',
])

/** Decodes EJSON (canonical or relaxed) from the wire. Throws INVALID_PARAM for what is not EJSON. */
export function parseEjson(text: unknown, what: string): unknown {
  if (typeof text !== 'string') throw invalidParam(`${what} must be an EJSON string`)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    throw invalidParam(`${what} is not valid JSON: ${error instanceof Error ? error.message : ''}`)
  }
  return decode(raw, 0)
}

export function parseEjsonObject(text: unknown, what: string): Doc {
  const value = parseEjson(text, what)
  if (!isPlainObject(value)) throw invalidParam(`${what} must be an object`)
  return value
}

/**
 * Decodes a stored document. Bodies are relaxed EJSON text: the SDK reads it as it stands, so an unprojected
 * answer is never parsed, and a document of plain JSON (nearly all of ours) needs no second pass.
 */
export function decodeBody(body: string): Doc {
  const raw: Doc = JSON.parse(body)
  if (body.includes('"$')) decode(raw, 0)
  return raw
}

/** Encodes a document for storage and for replies: relaxed EJSON, types kept through a round trip. */
export function encodeBody(doc: unknown): string {
  return JSON.stringify(toWire(doc))
}

function decode(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) throw invalidParam(`nesting deeper than ${MAX_DEPTH} levels`)
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = decode(value[i], depth + 1)
    return value
  }
  const object = value as Doc
  const keys = Object.keys(object)
  if (keys.length === 1 && keys[0]?.startsWith('$')) {
    const special = decodeSpecial(keys[0], object[keys[0]], object)
    if (special !== undefined) return special
  }
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('field name __proto__ is not allowed')
    const item = object[key]
    if (typeof item === 'object' && item !== null) object[key] = decode(item, depth + 1)
  }
  return object
}

function decodeSpecial(key: string, inner: unknown, whole: Doc): unknown {
  if (key === '$numberInt') return Number(inner)
  if (key === '$numberDouble') return Number(inner)
  if (key === '$numberLong') return decodeLong(inner)
  if (key === '$date') return decodeDate(inner)
  if (key === '$regularExpression') return decodeRegExp(inner)
  if (!RARE.has(key)) return undefined
  try {
    return EJSON.deserialize(whole)
  } catch (error) {
    throw invalidParam(`bad ${key}: ${error instanceof Error ? error.message : ''}`)
  }
}

function decodeLong(inner: unknown): number | Long {
  const near = Number(inner)
  return Number.isSafeInteger(near) ? near : Long.fromString(String(inner))
}

function decodeDate(inner: unknown): Date {
  const long = isPlainObject(inner) ? Number(inner.$numberLong) : inner
  const date = new Date(long as string | number)
  if (Number.isNaN(date.getTime())) throw invalidParam('bad $date')
  return date
}

function decodeRegExp(inner: unknown): BSONRegExp {
  if (!isPlainObject(inner) || typeof inner.pattern !== 'string') {
    throw invalidParam('bad $regularExpression')
  }
  try {
    return new BSONRegExp(inner.pattern, String(inner.options ?? ''))
  } catch (error) {
    throw invalidParam(`bad regular expression: ${error instanceof Error ? error.message : ''}`)
  }
}

function toWire(value: unknown): unknown {
  if (typeof value === 'number') return wireNumber(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : toWire(item)))
  if (!isPlainObject(value)) return wireSpecial(value)
  const wire: Doc = {}
  for (const key of Object.keys(value)) {
    const item = value[key]
    if (item !== undefined) wire[key] = toWire(item)
  }
  return wire
}

function wireNumber(value: number): unknown {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value
  return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) }
}

function wireSpecial(value: object): unknown {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof Long && value.constructor === Long) return { $numberLong: value.toString() }
  return EJSON.serialize(value, { relaxed: false })
}
