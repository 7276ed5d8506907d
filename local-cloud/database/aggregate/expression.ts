import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import { badValue, DatabaseError, requestFailed } from '../errors'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import { OVERRIDES } from './overrides'

// Operators that run code, or that CloudBase does not have.
const REFUSED = new Set(['$function', '$accumulator', '$where', '$toHashedIndexKey', '$rand'])

const CONTEXT = Context.init({
  accumulator: { ...accumulators },
  expression: { ...expressions, ...OVERRIDES },
})

/** Evaluates an aggregation expression on a document; undefined means the field is missing. */
export function evaluate(root: unknown, expression: unknown, variables: Doc): unknown {
  try {
    return evalExpr(root, expression, {
      context: CONTEXT,
      variables,
      scriptEnabled: false,
      failOnError: true,
    } as Parameters<typeof evalExpr>[2])
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw requestFailed(error instanceof Error ? error.message : String(error))
  }
}

/** Refuses, by name, operators an expression may not use; looks everywhere but inside `$literal`. */
export function assertKnownOperators(expression: unknown): void {
  if (Array.isArray(expression)) {
    for (const item of expression) assertKnownOperators(item)
  }
  if (!isPlainObject(expression)) return
  const keys = Object.keys(expression)
  for (const key of keys) {
    if (key.startsWith('$')) assertOperator(key, keys.length)
    if (key !== '$literal') assertKnownOperators(expression[key])
  }
}

function assertOperator(key: string, siblings: number): void {
  if (siblings > 1) throw badValue('an expression must hold exactly one operator')
  const known =
    CONTEXT.getOperator('expression' as never, key) ??
    CONTEXT.getOperator('accumulator' as never, key)
  if (known === null || REFUSED.has(key)) throw requestFailed(`Unrecognized expression '${key}'`)
}
