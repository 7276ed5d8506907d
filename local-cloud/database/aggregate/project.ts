import { badValue, requestFailed } from '../errors'
import { excludePaths, includePaths } from '../query/projection'
import type { Doc } from '../types'
import { copyValue, isPlainObject } from '../values'
import { compileValue, type Expression } from './compile'
import type { StageRunner } from './types'

interface Computed {
  parts: string[]
  value: Expression
}

/** `$project`: keeps, drops or computes fields. */
export function project(operand: unknown): StageRunner {
  if (!isPlainObject(operand) || Object.keys(operand).length === 0) {
    throw badValue('$project specification must be an object with at least one field')
  }
  const leaves = leavesOf(operand, [], isFlag)
  const flags = leaves.filter(([path, value]) => path !== '_id' && isFlag(value))
  const kept = flags.filter(([, value]) => Boolean(value)).map(([path]) => path)
  const dropped = flags.filter(([, value]) => !value).map(([path]) => path)
  const computed = computedOf(leaves.filter(([, value]) => !isFlag(value)))
  const id = leaves.find(([path]) => path === '_id')?.[1]
  const dropsId = id === false || id === 0
  if (dropped.length > 0) {
    if (kept.length + computed.length > 0) {
      throw badValue('Bad projection specification: cannot exclude fields in inclusion projection')
    }
    return each(excludePaths(dropsId ? [...dropped, '_id'] : dropped))
  }
  if (dropsId && kept.length + computed.length === 0) return each(excludePaths(['_id']))
  const base = includePaths(dropsId || (id !== undefined && !isFlag(id)) ? kept : ['_id', ...kept])
  return (docs, { variables = {} }) =>
    docs.map((doc) => compute(base(doc), doc, computed, variables))
}

/** `$addFields`: computed fields over what is there. */
export function addFields(operand: unknown): StageRunner {
  if (!isPlainObject(operand)) throw badValue('$addFields specification must be an object')
  const computed = computedOf(leavesOf(operand, [], () => false))
  return (docs, { variables = {} }) =>
    docs.map((doc) => compute(copyValue(doc), doc, computed, variables))
}

export function replaceRoot(operand: unknown): StageRunner {
  if (!isPlainObject(operand) || !('newRoot' in operand)) {
    throw badValue('$replaceRoot needs a newRoot')
  }
  const value = compileValue(operand.newRoot)
  return (docs, { variables = {} }) =>
    docs.map((doc) => {
      const root = value(doc, variables)
      if (isPlainObject(root)) return root
      throw requestFailed("'newRoot' expression must evaluate to an object")
    })
}

function each(change: (doc: Doc) => Doc): StageRunner {
  return (docs) => docs.map(change)
}

function isFlag(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}

/** Dotted paths and what stands at them; objects that are no expression are looked into. */
function leavesOf(
  spec: Doc,
  above: string[],
  isEnd: (value: unknown) => boolean,
): [string, unknown][] {
  return Object.entries(spec).flatMap(([key, value]): [string, unknown][] => {
    const path = [...above, key]
    const first = isPlainObject(value) ? Object.keys(value)[0] : undefined
    if (isEnd(value) || first === undefined || first.startsWith('$'))
      return [[path.join('.'), value]]
    return leavesOf(value as Doc, path, isEnd)
  })
}

function computedOf(leaves: [string, unknown][]): Computed[] {
  return leaves.map(([path, expression]) => {
    const parts = path.split('.')
    if (parts.some((part) => part === '' || part.startsWith('$') || part === '__proto__')) {
      throw badValue(`FieldPath '${path}' is not allowed`)
    }
    return { parts, value: compileValue(expression) }
  })
}

function compute(base: Doc, doc: Doc, computed: readonly Computed[], variables: Doc): Doc {
  for (const { parts, value } of computed) setAt(base, parts, 0, value(doc, variables))
  return base
}

/** Sets a path; arrays on the way are entered element by element, anything else is replaced by an object. */
function setAt(container: Doc, parts: readonly string[], at: number, value: unknown): void {
  const key = parts[at] as string
  if (at === parts.length - 1) {
    if (value === undefined) delete container[key]
    else container[key] = value
    return
  }
  const next = Object.hasOwn(container, key) ? container[key] : undefined
  if (Array.isArray(next)) {
    container[key] = next.map((item) => {
      const entered = isPlainObject(item) ? item : {}
      setAt(entered, parts, at + 1, value)
      return entered
    })
    return
  }
  const entered = isPlainObject(next) ? next : {}
  if (value !== undefined || next !== undefined) container[key] = entered
  setAt(entered, parts, at + 1, value)
}
