import { badValue, unknownOperator } from '../errors'
import type { Doc } from '../types'
import { copyValue, isPlainObject } from '../values'
import { elemMatchTest } from './array-operators'
import { compileElement, compileMatch } from './match'

type Projector = (doc: Doc) => Doc

interface Tree {
  [part: string]: Tree | true
}

/** Compiles `field()`: all included or all excluded, `_id` apart; `$slice` and `$elemMatch` on arrays. */
export function compileProjection(spec: Doc): Projector {
  const plain = Object.entries(spec).filter(([, value]) => !isPlainObject(value))
  const special = Object.entries(spec).filter(([, value]) => isPlainObject(value))
  const kept = plain.filter(([path, value]) => path !== '_id' && truthy(value)).map(([p]) => p)
  const dropped = plain.filter(([path, value]) => path !== '_id' && !truthy(value)).map(([p]) => p)
  if (kept.length > 0 && dropped.length > 0) {
    throw badValue('Projection cannot have a mix of inclusion and exclusion.')
  }
  const matching = special.filter(([, value]) => '$elemMatch' in (value as Doc)).map(([p]) => p)
  const sliced = special.filter(([, value]) => !('$elemMatch' in (value as Doc))).map(([p]) => p)
  const isInclusion =
    kept.length > 0 || (dropped.length === 0 && (matching.length > 0 || truthy(spec._id)))
  const base = isInclusion
    ? includePaths([...(falsyId(spec) ? [] : ['_id']), ...kept, ...matching, ...sliced])
    : excludePaths([...dropped, ...(falsyId(spec) ? ['_id'] : [])])
  const operators = special.map(([path, operand]) => compileOperator(path, operand as Doc))
  return (doc) => operators.reduce((out, operator) => operator(out), base(doc))
}

function truthy(value: unknown): boolean {
  if (typeof value !== 'number' && typeof value !== 'boolean' && value !== undefined) {
    throw badValue(`unsupported projection: ${JSON.stringify(value)}`)
  }
  return Boolean(value)
}

function falsyId(spec: Doc): boolean {
  return '_id' in spec && !truthy(spec._id)
}

/** Keeps these paths and nothing else. */
export function includePaths(paths: string[]): Projector {
  const tree = treeOf(paths)
  return (doc) => keep(doc, tree) as Doc
}

/** Drops these paths and keeps the rest. */
export function excludePaths(paths: string[]): Projector {
  const tree = treeOf(paths)
  return (doc) => drop(doc, tree) as Doc
}

function treeOf(paths: string[]): Tree {
  const tree: Tree = {}
  for (const path of paths) {
    let at = tree
    const parts = path.split('.')
    for (const [i, part] of parts.entries()) {
      const next = at[part]
      const isLast = i === parts.length - 1
      if (next === true || (isLast && next !== undefined))
        throw badValue(`Path collision at ${path}`)
      if (isLast) at[part] = true
      else {
        const child: Tree = next ?? {}
        at[part] = child
        at = child
      }
    }
  }
  return tree
}

function keep(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) {
    return value.filter((v) => isPlainObject(v) || Array.isArray(v)).map((v) => keep(v, tree))
  }
  if (!isPlainObject(value)) return undefined
  const out: Doc = {}
  for (const key of Object.keys(value)) {
    const branch = Object.hasOwn(tree, key) ? tree[key] : undefined
    if (branch === true) out[key] = copyValue(value[key])
    else if (branch !== undefined) {
      const kept = keep(value[key], branch)
      if (kept !== undefined) out[key] = kept
    }
  }
  return out
}

function drop(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => drop(item, tree))
  if (!isPlainObject(value)) return value
  const out: Doc = {}
  for (const key of Object.keys(value)) {
    const branch = Object.hasOwn(tree, key) ? tree[key] : undefined
    if (branch !== true) out[key] = branch === undefined ? value[key] : drop(value[key], branch)
  }
  return out
}

/** `$slice` and `$elemMatch` rewrite the array at their path in what the rest has kept. */
function compileOperator(path: string, operand: Doc): Projector {
  const [operator, ...more] = Object.keys(operand)
  if (more.length > 0) throw badValue(`projection of ${path} must hold one operator`)
  if (operator === '$slice') return atPath(path, sliceOf(operand.$slice))
  if (operator === '$elemMatch') {
    const test = elemMatchTest(operand.$elemMatch, { match: compileMatch, element: compileElement })
    const first = (items: unknown[]): unknown[] | undefined => {
      const hit = items.find((item) => test([item]))
      return hit === undefined ? undefined : [hit]
    }
    return atPath(path, first)
  }
  throw unknownOperator(operator ?? '{}')
}

function sliceOf(operand: unknown): (items: unknown[]) => unknown[] {
  const numbers = Array.isArray(operand) ? operand : [operand]
  if (!numbers.every(Number.isInteger)) throw badValue('$slice needs integers')
  const [first, size] = numbers as [number, number | undefined]
  if (size === undefined)
    return (items) => (first >= 0 ? items.slice(0, first) : items.slice(first))
  if (size <= 0) throw badValue('$slice limit must be positive')
  return (items) => {
    const from = first < 0 ? Math.max(0, items.length + first) : first
    return items.slice(from, from + size)
  }
}

function atPath(path: string, rewrite: (items: unknown[]) => unknown[] | undefined): Projector {
  const parts = path.split('.')
  const walk = (value: unknown, at: number): unknown => {
    const part = parts[at]
    if (part === undefined) return Array.isArray(value) ? rewrite(value) : value
    if (Array.isArray(value)) return value.map((item) => walk(item, at))
    if (!isPlainObject(value) || !Object.hasOwn(value, part)) return value
    const changed = walk(value[part], at + 1)
    const { [part]: _, ...rest } = value
    return changed === undefined ? rest : { ...value, [part]: changed }
  }
  return (doc) => walk(doc, 0) as Doc
}
