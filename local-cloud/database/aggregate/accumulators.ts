import { compareValues } from '../compare'
import { encodeValue } from '../encode-key'
import { requestFailed } from '../errors'
import type { Doc } from '../types'
import { calculate } from '../update/numbers'
import { isNumeric, isPlainObject, toNumber } from '../values'

/** What one group gathers for one field. */
export interface Accumulator {
  add(value: unknown): void
  result(): unknown
}

const ACCUMULATORS: Record<string, () => Accumulator> = {
  $sum: sum,
  $avg: average,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
  $mergeObjects: mergeObjects,
  $stdDevPop: () => deviation(0),
  $stdDevSamp: () => deviation(1),
}

/** The maker of an accumulator. Throws naming one that is unknown. */
export function accumulatorNamed(name: string): () => Accumulator {
  const make = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined
  if (make === undefined) throw requestFailed(`unknown group operator '${name}'`)
  return make
}

function sum(): Accumulator {
  let total: unknown = 0
  return {
    add: (value) => {
      if (isNumeric(value)) total = calculate('add', total, value)
    },
    result: () => total,
  }
}

function average(): Accumulator {
  let total = 0
  let count = 0
  return {
    add: (value) => {
      if (!isNumeric(value)) return
      total += toNumber(value)
      count++
    },
    result: () => (count === 0 ? null : total / count),
  }
}

function extreme(sign: 1 | -1): Accumulator {
  let best: unknown = null
  return {
    add: (value) => {
      if (value === null || value === undefined) return
      if (best === null || compareValues(value, best) * sign > 0) best = value
    },
    result: () => best,
  }
}

function first(): Accumulator {
  let seen = false
  let kept: unknown = null
  return {
    add: (value) => {
      if (!seen) kept = value ?? null
      seen = true
    },
    result: () => kept,
  }
}

function last(): Accumulator {
  let kept: unknown = null
  return {
    add: (value) => {
      kept = value ?? null
    },
    result: () => kept,
  }
}

function push(): Accumulator {
  const items: unknown[] = []
  return {
    add: (value) => {
      if (value !== undefined) items.push(value)
    },
    result: () => items,
  }
}

function addToSet(): Accumulator {
  const items = new Map<string, unknown>()
  return {
    add: (value) => {
      if (value === undefined) return
      const key = encodeValue(value).toString('latin1')
      if (!items.has(key)) items.set(key, value)
    },
    result: () => [...items.values()],
  }
}

function mergeObjects(): Accumulator {
  const merged: Doc = {}
  return {
    add: (value) => {
      if (value === null || value === undefined) return
      if (!isPlainObject(value)) throw requestFailed('$mergeObjects requires object inputs')
      Object.assign(merged, value)
    },
    result: () => merged,
  }
}

/** Welford's running variance: no catastrophic cancellation over many large numbers. */
function deviation(missing: 0 | 1): Accumulator {
  let count = 0
  let mean = 0
  let squares = 0
  return {
    add: (value) => {
      if (!isNumeric(value)) return
      count++
      const delta = toNumber(value) - mean
      mean += delta / count
      squares += delta * (toNumber(value) - mean)
    },
    result: () => (count <= missing ? null : Math.sqrt(squares / (count - missing))),
  }
}
