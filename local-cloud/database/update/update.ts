import { equalValues } from '../compare'
import { badValue, writeError } from '../errors'
import type { Doc } from '../types'
import { copyValue, isPlainObject } from '../values'
import { assertStorable } from '../write/storable'
import { ARRAY_OPERATORS } from './array-operators'
import { type Operator, SCALAR_OPERATORS } from './scalar-operators'

const OPERATORS: Record<string, Operator> = { ...SCALAR_OPERATORS, ...ARRAY_OPERATORS }

interface Step {
  apply: Operator
  path: string
  operand: unknown
}

/** Makes the changed copy of a document. */
export type Updater = (doc: Doc) => Doc

/**
 * Compiles an update document. Strict as MongoDB: unknown operators, conflicting paths, changes of `_id` and operators
 * on the wrong type are errors, never silently ignored.
 */
export function compileUpdate(update: Doc, now: number): Updater {
  const steps = Object.entries(update).flatMap(([name, fields]) => stepsOf(name, fields))
  assertNoConflicts(steps)
  return (doc) => {
    const changed = copyValue(doc)
    for (const step of steps) step.apply(changed, step.path, step.operand, now)
    if (!equalValues(changed._id, doc._id)) throw immutableId()
    return changed
  }
}

export function immutableId(): Error {
  return writeError("Performing an update on the path '_id' would modify the immutable field '_id'")
}

function stepsOf(name: string, fields: unknown): Step[] {
  const apply = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (apply === undefined) throw badValue(`Unknown modifier: ${name}`)
  if (!isPlainObject(fields)) {
    throw writeError(`Modifiers operate on fields but we found another type for ${name}`)
  }
  return Object.entries(fields).map(([path, operand]) => {
    assertPath(path)
    if (name === '$rename') assertRename(path, operand)
    if (STORING.has(name)) assertStorable(withoutClauses(name, operand), path)
    return { apply, path, operand }
  })
}

const STORING = new Set(['$set', '$min', '$max', '$push', '$addToSet'])

function withoutClauses(name: string, operand: unknown): unknown {
  const isEach = isPlainObject(operand) && '$each' in operand
  return isEach && (name === '$push' || name === '$addToSet') ? operand.$each : operand
}

function assertPath(path: string): void {
  const parts = path.split('.')
  if (parts.some((part) => part === '')) {
    throw writeError(
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    )
  }
  const dollar = parts.find((part) => part.startsWith('$'))
  if (dollar !== undefined) {
    throw writeError(`The field '${dollar}' in '${path}' is not supported: no positional operators`)
  }
  if (parts.includes('__proto__') || path.includes('\0')) {
    throw writeError(`The update path '${path}' is not allowed`)
  }
}

function assertRename(path: string, operand: unknown): void {
  if (typeof operand !== 'string') {
    throw writeError(`The 'to' field for $rename must be a string: ${path}`)
  }
  assertPath(operand)
  if (operand === path) {
    throw writeError(`The source and target field for $rename must differ: ${path}: "${operand}"`)
  }
}

/** No path may be another's or lie within it; MongoDB could not say which comes first. */
function assertNoConflicts(steps: readonly Step[]): void {
  const paths = steps.flatMap(({ apply, path, operand }) =>
    apply === OPERATORS.$rename ? [path, String(operand)] : [path],
  )
  const sorted = [...paths].sort((a, b) => compareDotted(a, b))
  for (let i = 1; i < sorted.length; i++) {
    const [before, after] = [sorted[i - 1] as string, sorted[i] as string]
    if (before === after || after.startsWith(`${before}.`)) {
      throw writeError(`Updating the path '${after}' would create a conflict at '${before}'`)
    }
  }
}

// A path's children follow it directly once the dot sorts before every other character.
function compareDotted(a: string, b: string): number {
  const [left, right] = [a.replaceAll('.', '\0'), b.replaceAll('.', '\0')]
  if (left === right) return 0
  return left < right ? -1 : 1
}
