import { badValue, unknownOperator } from '../errors'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import { compileExpression } from './expression'
import { compileField } from './field'
import type { Nested } from './nested'
import { isOperatorObject } from './operator-object'

export type Matcher = (doc: Doc) => boolean

/** Compiles a query document; `variables` are what `$expr` may name. Throws DATABASE_REQUEST_FAILED naming the operator that is unknown or ill-formed. */
export function compileMatch(query: Doc, variables: Doc = {}): Matcher {
  const tests = Object.entries(query).map(([key, operand]) => compileEntry(key, operand, variables))
  const [only] = tests
  if (only === undefined) return () => true
  return tests.length === 1 ? only : (doc) => tests.every((test) => test(doc))
}

/** `{$gt: 1, $lt: 5}` as a test of one value: every operator must hold for it. */
export function compileElement(operators: Doc): (value: unknown) => boolean {
  const test = compileField('element', operators, NESTED)
  return (element) => test({ element })
}

const NESTED: Nested = { match: (query) => compileMatch(query), element: compileElement }

function compileEntry(key: string, operand: unknown, variables: Doc): Matcher {
  if (!key.startsWith('$')) return compileField(key, operand, NESTED)
  if (key === '$comment') return () => true
  if (key === '$expr') return compileExpression(operand, variables)
  if (key === '$and' || key === '$or' || key === '$nor') {
    return compileLogic(key, operand, variables)
  }
  throw unknownOperator(key)
}

function compileLogic(key: '$and' | '$or' | '$nor', operand: unknown, variables: Doc): Matcher {
  const tests = clausesOf(key, operand).map((clause) => compileMatch(clause, variables))
  if (key === '$and') return (doc) => tests.every((test) => test(doc))
  if (key === '$or') return (doc) => tests.some((test) => test(doc))
  return (doc) => !tests.some((test) => test(doc))
}

function clausesOf(key: string, operand: unknown): Doc[] {
  if (!Array.isArray(operand) || operand.length === 0) {
    throw badValue(`${key} must be a nonempty array`)
  }
  for (const clause of operand) {
    if (!isPlainObject(clause)) throw badValue(`${key} entries need to be full objects`)
    const first = Object.keys(clause)[0]
    // The SDK encodes `_.or([_.gt(1)])` without a field name as an operator on nothing.
    if (first !== undefined && isOperatorObject(clause) && !isTopLevel(first)) {
      throw unknownOperator(first)
    }
  }
  return operand
}

function isTopLevel(key: string): boolean {
  return ['$and', '$or', '$nor', '$expr', '$comment'].includes(key)
}
