import { equalValues } from '../compare'
import { badValue } from '../errors'
import { isPlainObject, TYPE, typeRank } from '../values'
import type { Nested } from './nested'
import { isOperatorObject } from './operator-object'
import { regexTest } from './regex'
import type { ValueTest } from './value-operators'

/** `$all $elemMatch $size`: operators that look at an array as a whole. */
export function compileArrayOperator(
  operator: string,
  value: unknown,
  nested: Nested,
): ValueTest | undefined {
  if (operator === '$all') return allTest(value, nested)
  if (operator === '$size') return sizeTest(value)
  if (operator === '$elemMatch') return elemMatchTest(value, nested)
  return undefined
}

function sizeTest(operand: unknown): ValueTest {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw badValue(`Failed to parse $size. Expected a non-negative integer: ${String(operand)}`)
  }
  return (value) => Array.isArray(value) && value.length === operand
}

/** `{$elemMatch: {...}}` on an array; undefined-safe: anything else does not match. */
export function elemMatchTest(operand: unknown, nested: Nested): ValueTest {
  if (!isPlainObject(operand)) throw badValue('$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  const onFields = first === undefined || !isOperatorObject(operand) || LOGIC.has(first)
  if (!onFields) {
    const test = nested.element(operand)
    return (value) => Array.isArray(value) && value.some((item) => test(item))
  }
  const match = nested.match(operand)
  return (value) => Array.isArray(value) && value.some((item) => isPlainObject(item) && match(item))
}

const LOGIC = new Set(['$and', '$or', '$nor', '$expr'])

function allTest(operand: unknown, nested: Nested): ValueTest {
  if (!Array.isArray(operand)) throw badValue('$all needs an array')
  if (operand.length === 0) return () => false
  const tests = operand.map((item) => oneOfAll(item, nested))
  return (value) => tests.every((test) => test(value))
}

function oneOfAll(item: unknown, nested: Nested): ValueTest {
  if (isOperatorObject(item)) {
    const [operator] = Object.keys(item)
    if (operator !== '$elemMatch') throw badValue(`no ${operator} expressions in $all`)
    return elemMatchTest(item.$elemMatch, nested)
  }
  const test: ValueTest =
    typeRank(item) === TYPE.regex
      ? regexTest(item, undefined)
      : (value) => (item === null && value === undefined) || equalValues(value, item)
  return (value) => test(value) || (Array.isArray(value) && value.some((part) => test(part)))
}
