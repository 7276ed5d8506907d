import { evalExpr } from 'mingo/core'
import { compareValues, equalValues } from '../compare'
import { badValue } from '../errors'
import { isNumeric, isPlainObject, toNumber } from '../values'
import { accumulatorNamed } from './accumulators'

type Operator = (...args: Parameters<typeof evalExpr>) => unknown

/** An operator on its evaluated arguments; one argument may stand without a list. */
function onArguments(answer: (args: unknown[]) => unknown): Operator {
  return (root, expression, options) => {
    const value = evalExpr(root, expression, options)
    return answer(Array.isArray(expression) && Array.isArray(value) ? value : [value])
  }
}

function binary(name: string, answer: (a: unknown, b: unknown) => unknown): Operator {
  return onArguments((args) => {
    if (args.length !== 2) throw badValue(`Expression ${name} takes exactly 2 arguments`)
    return answer(args[0], args[1])
  })
}

function comparison(name: string, holds: (order: number) => boolean): Operator {
  return binary(name, (a, b) => holds(compareValues(a, b)))
}

/** `$sum` and the like outside `$group`: over a list of arguments, or over one that is an array. */
function accumulating(name: string): Operator {
  return onArguments((args) => {
    const accumulator = accumulatorNamed(name)()
    const [only] = args
    const items = args.length === 1 && Array.isArray(only) ? only : args
    for (const item of items) accumulator.add(item)
    return accumulator.result()
  })
}

function truncate([value, places = 0]: unknown[]): unknown {
  if (value === null || value === undefined) return null
  if (!isNumeric(value)) throw badValue('$trunc only supports numeric types')
  const scale = 10 ** toNumber(places)
  return Math.trunc(toNumber(value) * scale) / scale
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** The week of the year from 0 to 53; weeks begin on Sundays, days before the first one are in week 0. */
const week: Operator = (root, expression, options) => {
  const fields = isPlainObject(expression) && 'date' in expression ? expression : undefined
  const parts = evalExpr(root, { $dateToParts: fields ?? { date: expression } }, options)
  if (!isPlainObject(parts)) return null
  const day = Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day))
  const dayOfYear = (day - Date.UTC(Number(parts.year), 0, 1)) / DAY
  return Math.floor((dayOfYear + 7 - new Date(day).getUTCDay()) / 7)
}

/** Where a text begins in another, counted by bytes or by code points; -1 when nowhere. */
function indexOf(name: string, unitsOf: (text: string) => unknown[]): Operator {
  return onArguments(([text, part, start = 0, end]) => {
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof part !== 'string') {
      throw badValue(`${name} requires strings`)
    }
    const [units, sought] = [unitsOf(text), unitsOf(part)]
    const last = Math.min(Number(end ?? units.length), units.length) - sought.length
    for (let at = Number(start); at <= last; at++) {
      if (sought.every((unit, i) => units[at + i] === unit)) return at
    }
    return -1
  })
}

/** Where mingo's own answers differ from MongoDB's, or are missing. */
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
  $sum: accumulating('$sum'),
  $avg: accumulating('$avg'),
  $min: accumulating('$min'),
  $max: accumulating('$max'),
  $stdDevPop: accumulating('$stdDevPop'),
  $stdDevSamp: accumulating('$stdDevSamp'),
  $trunc: onArguments(truncate),
  $week: week,
  $indexOfBytes: indexOf('$indexOfBytes', (text) => [...Buffer.from(text)]),
  $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
}
