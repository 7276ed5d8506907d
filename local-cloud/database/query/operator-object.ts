import type { Doc } from '../types'
import { isPlainObject } from '../values'

/** `{$gt: 1}` is an operator expression, `{a: 1}` a value to equal; mixing the two is refused. */
export function isOperatorObject(value: unknown): value is Doc {
  return isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true
}
