import { badValue, unknownOperator } from '../errors'
import { someAtPath } from '../paths'
import type { Doc } from '../types'
import { TYPE, typeRank } from '../values'
import { compileArrayOperator } from './array-operators'
import { compileGeo, isGeoOperator } from './geo-operators'
import type { Nested } from './nested'
import { isOperatorObject } from './operator-object'
import { regexTest } from './regex'
import { compareTest, eqTest, inTest, modTest, typeTest, type ValueTest } from './value-operators'

type FieldTest = (doc: Doc) => boolean

interface Condition {
  parts: string[]
  operator: string
  value: unknown
  /** The whole operator expression: `$regex` looks for `$options` in it. */
  all: Doc
  nested: Nested
}

/** A test of one path of a document. */
export function compileField(path: string, operand: unknown, nested: Nested): FieldTest {
  const parts = path.split('.')
  if (!isOperatorObject(operand)) return overPath(parts, implicit(operand))
  const tests = Object.entries(operand).map(([operator, value]) =>
    compileOperator({ parts, operator, value, all: operand, nested }),
  )
  return tests.length === 1 ? (tests[0] as FieldTest) : (doc) => tests.every((test) => test(doc))
}

function implicit(operand: unknown): ValueTest {
  return typeRank(operand) === TYPE.regex ? regexTest(operand, undefined) : eqTest(operand)
}

/** A value operator holds when it holds for the value, or for an element when the value is an array. */
function overPath(parts: string[], test: ValueTest): FieldTest {
  const leaf = (value: unknown): boolean =>
    test(value) || (Array.isArray(value) && value.some((item) => test(item)))
  return (doc) => someAtPath(doc, parts, 0, leaf)
}

function negate(test: FieldTest): FieldTest {
  return (doc) => !test(doc)
}

function compileOperator(condition: Condition): FieldTest {
  const { parts, operator, value, all, nested } = condition
  switch (operator) {
    case '$ne':
      return negate(overPath(parts, eqTest(value)))
    case '$nin':
      return negate(overPath(parts, inTest(value, '$nin')))
    case '$not':
      return negate(compileNot(parts, value, nested))
    case '$exists':
      return compileExists(parts, value)
    case '$options':
      if (!('$regex' in all)) throw badValue('$options needs a $regex')
      return () => true
    case '$comment':
      return () => true
    default:
      return compilePositive(condition)
  }
}

function compilePositive({ parts, operator, value, all, nested }: Condition): FieldTest {
  const simple = valueTest(operator, value, all)
  if (simple !== undefined) return overPath(parts, simple)
  if (isGeoOperator(operator)) {
    const test = compileGeo(operator, value)
    return (doc) => someAtPath(doc, parts, 0, test)
  }
  const onArray = compileArrayOperator(operator, value, nested)
  if (onArray === undefined) throw unknownOperator(operator)
  return (doc) => someAtPath(doc, parts, 0, onArray)
}

/** A test on one value for the operators that look at elements one by one, else undefined. */
function valueTest(operator: string, value: unknown, all: Doc): ValueTest | undefined {
  switch (operator) {
    case '$eq':
      return eqTest(value)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return compareTest(operator, value)
    case '$in':
      return inTest(value, '$in')
    case '$mod':
      return modTest(value)
    case '$type':
      return typeTest(value)
    case '$regex':
      return regexTest(value, all.$options)
    default:
      return undefined
  }
}

function compileNot(parts: string[], value: unknown, nested: Nested): FieldTest {
  if (typeRank(value) === TYPE.regex) return overPath(parts, regexTest(value, undefined))
  if (!isOperatorObject(value)) throw badValue('$not needs a regex or a document')
  return compileField(parts.join('.'), value, nested)
}

function compileExists(parts: string[], value: unknown): FieldTest {
  const wanted = value !== false && value !== 0 && value !== null
  const exists: FieldTest = (doc) => someAtPath(doc, parts, 0, (leaf) => leaf !== undefined)
  return wanted ? exists : negate(exists)
}
