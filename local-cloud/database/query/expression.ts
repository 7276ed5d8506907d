import { assertKnownOperators, evaluate } from '../aggregate/expression'
import type { Doc } from '../types'

/** `$expr`: an aggregation expression as a condition. */
export function compileExpression(operand: unknown, variables: Doc): (doc: Doc) => boolean {
  assertKnownOperators(operand)
  return (doc) => {
    const value = evaluate(doc, operand, variables)
    return value !== false && value !== 0 && value !== null && value !== undefined
  }
}
