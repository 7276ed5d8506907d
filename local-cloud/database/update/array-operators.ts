import { compareValues, equalValues } from '../compare'
import { writeError } from '../errors'
import { compileElement, compileMatch } from '../query/match'
import { isOperatorObject } from '../query/operator-object'
import { regexTest } from '../query/regex'
import { parseSort, sortDocs } from '../query/sort'
import type { Doc } from '../types'
import { copyValue, isPlainObject, TYPE, typeRank } from '../values'
import { findPlace, makePlace, readPlace, writePlace } from './path'
import type { Operator } from './scalar-operators'
import { typeName } from './type-name'

export const ARRAY_OPERATORS: Record<string, Operator> = {
  $push: push,
  $addToSet: addToSet,
  $pull: (doc, path, operand) => removeWhere(doc, path, '$pull', pullTest(operand)),
  $pullAll: pullAll,
  $pop: pop,
}

/** The array at a path, made when missing. */
function arrayAt(doc: Doc, path: string, name: string): unknown[] {
  const place = makePlace(doc, path)
  const value = readPlace(place)
  if (value === undefined) {
    const fresh: unknown[] = []
    writePlace(place, fresh)
    return fresh
  }
  if (!Array.isArray(value)) throw notAnArray(doc, path, name, value)
  return value
}

function notAnArray(doc: Doc, path: string, name: string, value: unknown): Error {
  return writeError(
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${JSON.stringify(doc._id)}} (${name})`,
  )
}

const PUSH_CLAUSES = new Set(['$each', '$position', '$sort', '$slice'])

function push(doc: Doc, path: string, operand: unknown): void {
  const items = arrayAt(doc, path, '$push')
  if (!isPlainObject(operand) || !('$each' in operand)) {
    items.push(copyValue(operand))
    return
  }
  const unknown = Object.keys(operand).find((key) => !PUSH_CLAUSES.has(key))
  if (unknown !== undefined) throw writeError(`Unrecognized clause in $push: ${unknown}`)
  const added = eachOf(operand.$each, '$push')
  const position = integer(operand.$position, '$position') ?? items.length
  items.splice(position, 0, ...copyValue(added))
  if (operand.$sort !== undefined) replaceItems(items, sortItems(items, operand.$sort))
  const slice = integer(operand.$slice, '$slice')
  if (slice !== undefined)
    replaceItems(items, slice < 0 ? items.slice(slice) : items.slice(0, slice))
}

function eachOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value
  throw writeError(
    `The argument to $each in ${name} must be an array but it was of type ${typeName(value)}`,
  )
}

function integer(value: unknown, name: string): number | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw writeError(`The value for ${name} must be an integer value but was given ${String(value)}`)
}

function sortItems(items: unknown[], spec: unknown): unknown[] {
  if (spec === 1 || spec === -1) return [...items].sort((a, b) => compareValues(a, b) * spec)
  if (!isPlainObject(spec) || Object.keys(spec).length === 0) {
    throw writeError('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}')
  }
  return sortDocs([...items], (item) => (isPlainObject(item) ? item : {}), parseSort(spec))
}

function replaceItems(items: unknown[], next: unknown[]): void {
  items.splice(0, items.length, ...next)
}

function addToSet(doc: Doc, path: string, operand: unknown): void {
  const isEach = isPlainObject(operand) && '$each' in operand
  if (isEach && Object.keys(operand).length > 1) {
    throw writeError('Found unexpected fields after $each in $addToSet')
  }
  const added = isEach ? eachOf(operand.$each, '$addToSet') : [operand]
  const items = arrayAt(doc, path, '$addToSet')
  for (const item of added) {
    if (!items.some((other) => equalValues(other, item))) items.push(copyValue(item))
  }
}

type ItemTest = (item: unknown) => boolean

/** `$pull` takes a value, operators on the element, or a query on elements that are documents. */
function pullTest(operand: unknown): ItemTest {
  if (typeRank(operand) === TYPE.regex) return regexTest(operand, undefined)
  if (isOperatorObject(operand)) return compileElement(operand)
  if (!isPlainObject(operand)) return (item) => equalValues(item, operand)
  const match = compileMatch(operand)
  return (item) => isPlainObject(item) && match(item)
}

function pullAll(doc: Doc, path: string, operand: unknown): void {
  if (!Array.isArray(operand)) {
    throw writeError(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  }
  const test: ItemTest = (item) => operand.some((gone) => equalValues(gone, item))
  removeWhere(doc, path, '$pullAll', test)
}

function existingArray(doc: Doc, path: string, name: string): unknown[] | undefined {
  const place = findPlace(doc, path)
  const value = place && readPlace(place)
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw writeError(`Cannot apply ${name} to a non-array value`)
  return value
}

function removeWhere(doc: Doc, path: string, name: string, test: ItemTest): void {
  const items = existingArray(doc, path, name)
  if (items !== undefined)
    replaceItems(
      items,
      items.filter((item) => !test(item)),
    )
}

function pop(doc: Doc, path: string, operand: unknown): void {
  if (operand !== 1 && operand !== -1) {
    throw writeError(`$pop expects 1 or -1, found: ${String(operand)}`)
  }
  const items = existingArray(doc, path, '$pop')
  if (operand === 1) items?.pop()
  else items?.shift()
}
