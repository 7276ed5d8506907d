import { compareValues } from '../compare'
import { writeError } from '../errors'
import type { Doc } from '../types'
import { copyValue, isNumeric, isPlainObject, toNumber } from '../values'
import { calculate } from './numbers'
import { findPlace, makePlace, readPlace, writePlace } from './path'
import { typeName } from './type-name'

/** Changes one path of a document in place. Throws DATABASE_REQUEST_FAILED where MongoDB errs. */
export type Operator = (doc: Doc, path: string, operand: unknown, now: number) => void

export const SCALAR_OPERATORS: Record<string, Operator> = {
  $set: (doc, path, operand) => writePlace(makePlace(doc, path), copyValue(operand)),
  $unset: unset,
  $inc: (doc, path, operand) => arithmetic(doc, path, operand, 'add', '$inc'),
  $mul: (doc, path, operand) => arithmetic(doc, path, operand, 'multiply', '$mul'),
  $min: (doc, path, operand) => extreme(doc, path, operand, -1),
  $max: (doc, path, operand) => extreme(doc, path, operand, 1),
  $rename: rename,
  $currentDate: currentDate,
  $bit: bit,
}

function unset(doc: Doc, path: string): void {
  const place = findPlace(doc, path)
  if (place === undefined) return
  // An array keeps its length: the element turns null.
  if (!Array.isArray(place.container)) delete place.container[place.key]
  else if (Number(place.key) < place.container.length) place.container[Number(place.key)] = null
}

function arithmetic(
  doc: Doc,
  path: string,
  operand: unknown,
  operation: 'add' | 'multiply',
  name: string,
): void {
  if (!isNumeric(operand)) {
    const verb = operation === 'add' ? 'increment' : 'multiply'
    throw writeError(`Cannot ${verb} with non-numeric argument: {${path}: ${show(operand)}}`)
  }
  const place = makePlace(doc, path)
  const value = readPlace(place)
  if (value === undefined) {
    writePlace(place, operation === 'add' ? operand : 0)
    return
  }
  if (!isNumeric(value)) {
    throw writeError(
      `Cannot apply ${name} to a value of non-numeric type. {_id: ${show(doc._id)}} has the field '${path}' of non-numeric type ${typeName(value)}`,
    )
  }
  writePlace(place, calculate(operation, value, operand))
}

function extreme(doc: Doc, path: string, operand: unknown, sign: 1 | -1): void {
  const place = makePlace(doc, path)
  const value = readPlace(place)
  if (value === undefined || compareValues(operand, value) * sign > 0) {
    writePlace(place, copyValue(operand))
  }
}

function rename(doc: Doc, path: string, operand: unknown): void {
  if (typeof operand !== 'string') {
    throw writeError(`The 'to' field for $rename must be a string: ${path}: ${show(operand)}`)
  }
  refuseArrays(doc, path, 'source')
  refuseArrays(doc, operand, 'destination')
  const from = findPlace(doc, path)
  const value = from && readPlace(from)
  if (from === undefined || value === undefined) return
  unset(doc, path)
  // MongoDB takes the new name to the end, even when it was there already.
  unset(doc, operand)
  writePlace(makePlace(doc, operand), value)
}

function refuseArrays(doc: Doc, path: string, end: string): void {
  const parts = path.split('.')
  for (let i = 1; i < parts.length; i++) {
    const place = findPlace(doc, parts.slice(0, i).join('.'))
    if (place !== undefined && Array.isArray(readPlace(place))) {
      throw writeError(`The ${end} field '${path}' of $rename cannot be an array element`)
    }
  }
}

function currentDate(doc: Doc, path: string, operand: unknown, now: number): void {
  const isDate = operand === true || (isPlainObject(operand) && operand.$type === 'date')
  if (!isDate) throw writeError(`$currentDate of ${path} must be true or {$type: 'date'}`)
  writePlace(makePlace(doc, path), new Date(now))
}

const BITS: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

function bit(doc: Doc, path: string, operand: unknown): void {
  if (!isPlainObject(operand) || Object.keys(operand).length === 0) {
    throw writeError(`The $bit modifier needs {and|or|xor: number}: ${path}`)
  }
  const place = makePlace(doc, path)
  let value = readPlace(place) ?? 0
  for (const [name, by] of Object.entries(operand)) {
    const change = Object.hasOwn(BITS, name) ? BITS[name] : undefined
    if (change === undefined || !isInt32(by)) throw writeError(`bad $bit for ${path}: ${name}`)
    if (!isInt32(value)) throw writeError(`Cannot apply $bit to a value of type ${typeName(value)}`)
    value = change(toNumber(value), toNumber(by))
  }
  writePlace(place, value)
}

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && value === (value | 0)
}

function show(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 200) ?? 'undefined'
}
