import { compareValues } from '../compare'
import { badValue, requestFailed } from '../errors'
import type { Doc } from '../types'
import { isPlainObject, typeRank } from '../values'
import { compileValue } from './compile'
import { compileFields, Gathering } from './group'
import type { StageRunner } from './types'

const COUNT: Doc = { count: { $sum: 1 } }

/** `$bucket`: groups by where a value falls between boundaries. */
export function bucket(operand: unknown): StageRunner {
  if (!isPlainObject(operand)) throw badValue('$bucket needs an object')
  const { groupBy, boundaries, output } = operand
  const edges = checkedBoundaries(boundaries)
  const hasDefault = 'default' in operand
  const keyOf = compileValue(groupBy)
  const fields = compileFields(isPlainObject(output) ? output : COUNT)
  return (docs, { variables = {} }) => {
    const buckets = edges.slice(0, -1).map((edge) => new Gathering(edge, fields))
    const rest = new Gathering(operand.default, fields)
    const used = new Set<Gathering>()
    for (const doc of docs) {
      const at = slotOf(edges, keyOf(doc, variables))
      if (at === undefined && !hasDefault) {
        throw requestFailed(
          '$switch could not find a matching branch for an input, and no default was specified.',
        )
      }
      const chosen = at === undefined ? rest : (buckets[at] as Gathering)
      chosen.add(doc, variables)
      used.add(chosen)
    }
    const results = [...buckets, rest].filter((item) => used.has(item))
    return results.sort((a, b) => compareValues(a.key, b.key)).map((item) => item.result())
  }
}

function checkedBoundaries(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length < 2) {
    throw badValue("The $bucket 'boundaries' field must be an array of at least 2 values")
  }
  for (let i = 1; i < value.length; i++) {
    const sameType = typeRank(value[i]) === typeRank(value[i - 1])
    if (!sameType || compareValues(value[i - 1], value[i]) >= 0) {
      throw badValue("The 'boundaries' option to $bucket must be sorted and of one type")
    }
  }
  return value
}

function slotOf(edges: readonly unknown[], value: unknown): number | undefined {
  if (value === undefined || compareValues(value, edges[0]) < 0) return undefined
  const above = edges.findIndex((edge) => compareValues(value, edge) < 0)
  return above === -1 ? undefined : above - 1
}

/** `$bucketAuto`: about equal numbers in each bucket; equal values stay together. */
export function bucketAuto(operand: unknown): StageRunner {
  if (!isPlainObject(operand)) throw badValue('$bucketAuto needs an object')
  const { groupBy, buckets, output, granularity } = operand
  if (granularity !== undefined)
    throw requestFailed("$bucketAuto 'granularity' is not supported here")
  if (typeof buckets !== 'number' || !Number.isInteger(buckets) || buckets < 1) {
    throw badValue("The $bucketAuto 'buckets' field must be greater than 0")
  }
  const keyOf = compileValue(groupBy)
  const fields = compileFields(isPlainObject(output) ? output : COUNT)
  return (docs, { variables = {} }) => {
    const keyed = docs.map((doc) => ({ doc, value: keyOf(doc, variables) ?? null }))
    keyed.sort((a, b) => compareValues(a.value, b.value))
    const slices = cut(keyed, buckets)
    return slices.map((slice, i) => {
      const max = slices[i + 1]?.[0]?.value ?? slice.at(-1)?.value
      const gathering = new Gathering({ min: slice[0]?.value, max }, fields)
      for (const { doc } of slice) gathering.add(doc, variables)
      return gathering.result()
    })
  }
}

interface Keyed {
  doc: Doc
  value: unknown
}

function cut(keyed: Keyed[], buckets: number): Keyed[][] {
  const size = Math.max(1, Math.round(keyed.length / buckets))
  const slices: Keyed[][] = []
  for (let from = 0; from < keyed.length; ) {
    let to = slices.length === buckets - 1 ? keyed.length : Math.min(keyed.length, from + size)
    while (to < keyed.length && compareValues(keyed[to - 1]?.value, keyed[to]?.value) === 0) to++
    slices.push(keyed.slice(from, to))
    from = to
  }
  return slices
}
