import type { Doc } from '../types'
import { isPlainObject } from '../values'
import { assertKnownOperators, evaluate } from './expression'

/** An expression made ready: the value for a document, undefined when missing. */
export type Expression = (doc: Doc, variables?: Doc) => unknown

/** Compiles an expression, checked; plain constants and top-level fields skip the interpreter. */
export function compileValue(expression: unknown): Expression {
  if (typeof expression === 'string' && /^\$[^$.][^.]*$/.test(expression)) {
    const field = expression.slice(1)
    return (doc) => (Object.hasOwn(doc, field) ? doc[field] : undefined)
  }
  const isConstant =
    !Array.isArray(expression) &&
    !isPlainObject(expression) &&
    !(typeof expression === 'string' && expression.startsWith('$'))
  if (isConstant) return () => expression
  assertKnownOperators(expression)
  return (doc, variables) => evaluate(doc, expression, variables ?? {})
}
