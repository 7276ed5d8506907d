import { badValue } from '../errors'
import { ownField } from '../paths'
import { parseSort, sortDocs } from '../query/sort'
import type { Doc } from '../types'
import { copyValue, isPlainObject } from '../values'
import { matchWithVariables } from './match-variables'
import type { StageRunner } from './types'

export function match(operand: unknown): StageRunner {
  if (!isPlainObject(operand)) throw badValue('the match filter must be an expression in an object')
  return (docs, { variables = {} }) => docs.filter(matchWithVariables(operand, variables).match)
}

export function sort(operand: unknown): StageRunner {
  if (!isPlainObject(operand) || Object.keys(operand).length === 0) {
    throw badValue('the $sort key specification must be an object with at least one field')
  }
  const keys = parseSort(operand)
  return (docs) => sortDocs(docs, (doc) => doc, keys)
}

export function limit(operand: unknown): StageRunner {
  const size = whole(operand, 1, '$limit')
  return (docs) => docs.slice(0, size)
}

export function skip(operand: unknown): StageRunner {
  const size = whole(operand, 0, '$skip')
  return (docs) => docs.slice(size)
}

export function sample(operand: unknown): StageRunner {
  const size = whole(isPlainObject(operand) ? operand.size : undefined, 1, '$sample size')
  return (docs) => {
    const pool = [...docs]
    for (let i = 0; i < Math.min(size, pool.length); i++) {
      const other = i + Math.floor(Math.random() * (pool.length - i))
      const taken = pool[other] as Doc
      pool[other] = pool[i] as Doc
      pool[i] = taken
    }
    return pool.slice(0, size)
  }
}

export function count(operand: unknown): StageRunner {
  if (typeof operand !== 'string' || operand === '' || /[$.]/.test(operand)) {
    throw badValue('the count field must be a non-empty string without $ and .')
  }
  return (docs) => (docs.length === 0 ? [] : [{ [operand]: docs.length }])
}

/** The whole number a stage takes. */
export function whole(value: unknown, least: number, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value
  throw badValue(`invalid argument to ${name}: must be a whole number of at least ${least}`)
}

interface Unwinding {
  parts: string[]
  indexField: string | undefined
  keepsEmpty: boolean
}

export function unwind(operand: unknown): StageRunner {
  const { parts, indexField, keepsEmpty } = unwinding(operand)
  const numbered = (doc: Doc, index: number | null): Doc =>
    indexField === undefined ? doc : { ...doc, [indexField]: index }
  return (docs) =>
    docs.flatMap((doc) => {
      const value = parts.reduce<unknown>(
        (at, part) => (isPlainObject(at) ? ownField(at, part) : undefined),
        doc,
      )
      if (Array.isArray(value) && value.length > 0) {
        return value.map((item, index) => numbered(replaced(doc, parts, item), index))
      }
      if (value !== undefined && value !== null && !Array.isArray(value))
        return [numbered(doc, null)]
      if (!keepsEmpty) return []
      return [numbered(Array.isArray(value) ? replaced(doc, parts, undefined) : doc, null)]
    })
}

function unwinding(operand: unknown): Unwinding {
  const options: Doc = isPlainObject(operand) ? operand : { path: operand }
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options
  if (typeof path !== 'string' || !/^\$[^$]/.test(path)) {
    throw badValue("path option to $unwind stage should be prefixed with a '$'")
  }
  if (includeArrayIndex !== undefined && typeof includeArrayIndex !== 'string') {
    throw badValue('includeArrayIndex must be a string')
  }
  return {
    parts: path.slice(1).split('.'),
    indexField: includeArrayIndex,
    keepsEmpty: preserveNullAndEmptyArrays === true,
  }
}

function replaced(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [key, ...rest] = parts as [string, ...string[]]
  const copy: Doc = { ...doc }
  if (rest.length > 0) copy[key] = replaced(doc[key] as Doc, rest, value)
  else if (value === undefined) delete copy[key]
  else copy[key] = copyValue(value)
  return copy
}
