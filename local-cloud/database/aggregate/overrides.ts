import { evalExpr } from 'mingo/core'
import { compareValues, equalValues } from '../compare'
import { badValue } from '../errors'

type Operator = (...args: Parameters<typeof evalExpr>) => unknown

function binary(name: string, answer: (a: unknown, b: unknown) => unknown): Operator {
  return (root, expression, options) => {
    const args = evalExpr(root, expression, options)
    if (!Array.isArray(args) || args.length !== 2) {
      throw badValue(`Expression ${name} takes exactly 2 arguments`)
    }
    return answer(args[0], args[1])
  }
}

function comparison(name: string, holds: (order: number) => boolean): Operator {
  return binary(name, (a, b) => holds(compareValues(a, b)))
}

/** Comparisons in BSON order; mingo's own differ for objects, arrays and special types. */
export const OVERRIDES: Record<string, Operator> = {
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cmp: binary('$cmp', (a, b) => Math.sign(compareValues(a, b))),
  $in: binary('$in', (item, list) => {
    if (!Array.isArray(list)) throw badValue('$in requires an array as a second argument')
    return list.some((other) => equalValues(item, other))
  }),
}
