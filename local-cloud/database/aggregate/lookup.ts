import { encodeValue } from '../encode-key'
import { badValue } from '../errors'
import { someAtPath } from '../paths'
import { find } from '../query/find'
import type { Source } from '../query/source'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import { compileValue } from './compile'
import type { PipelineContext, Stage, StageRunner } from './types'

type Finder = (doc: Doc, foreign: Source, context: PipelineContext) => Doc[]

/** `$lookup` by equal fields, by a pipeline with `let`, or both; the foreign indexes are used. */
export function lookup(operand: unknown): StageRunner {
  if (!isPlainObject(operand)) throw badValue('$lookup needs an object')
  const { from, as } = operand
  if (typeof from !== 'string' || typeof as !== 'string' || as === '') {
    throw badValue("$lookup needs 'from' and 'as'")
  }
  const finder = finderOf(operand)
  return (docs, context) => {
    const foreign = context.sourceOf(from)
    // MongoDB takes a collection that does not exist for an empty one.
    const findFor = (doc: Doc): Doc[] => (foreign ? finder(doc, foreign, context) : [])
    return docs.map((doc) => withField(doc, as.split('.'), findFor(doc)))
  }
}

function withField(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [key, ...rest] = parts as [string, ...string[]]
  if (rest.length === 0) return { ...doc, [key]: value }
  const inner = doc[key]
  return { ...doc, [key]: withField(isPlainObject(inner) ? inner : {}, rest, value) }
}

function finderOf(operand: Doc): Finder {
  const { localField, foreignField, pipeline } = operand
  if (pipeline === undefined) return equalityFinder(localField, foreignField)
  const stages = stagesOf(pipeline)
  const bindings = Object.entries(isPlainObject(operand.let) ? operand.let : {}).map(
    ([name, expression]) => ({ name, value: compileValue(expression) }),
  )
  return (doc, source, context) => {
    const variables: Doc = { ...context.variables }
    for (const { name, value } of bindings) variables[name] = value(doc, context.variables) ?? null
    const narrow = localField === undefined ? [] : [matchStage(doc, localField, foreignField)]
    return context.run(source, [...narrow, ...stages], variables)
  }
}

function equalityFinder(localField: unknown, foreignField: unknown): Finder {
  const known = new WeakMap<Source, Map<string, Doc[]>>()
  return (doc, source) => {
    const query = matchStage(doc, localField, foreignField).operand as Doc
    const cache = known.get(source) ?? new Map<string, Doc[]>()
    known.set(source, cache)
    const key = encodeValue(query).toString('latin1')
    const before = cache.get(key)
    if (before !== undefined) return before
    const options = { query, sort: [], skip: 0, limit: Number.POSITIVE_INFINITY }
    const docs = find(source, options).map((found) => found.doc)
    cache.set(key, docs)
    return docs
  }
}

/** Foreign documents whose field equals the local one, or one of its elements; missing equals null. */
function matchStage(doc: Doc, localField: unknown, foreignField: unknown): Stage {
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw badValue('$lookup needs localField and foreignField')
  }
  const values: unknown[] = []
  someAtPath(doc, localField.split('.'), 0, (value) => {
    if (Array.isArray(value)) values.push(...value)
    else values.push(value ?? null)
    return false
  })
  return { name: '$match', operand: { [foreignField]: { $in: values } } }
}

function stagesOf(pipeline: unknown): Stage[] {
  if (!Array.isArray(pipeline)) throw badValue("'pipeline' option must be an array")
  return pipeline.map((stage) => {
    const names = isPlainObject(stage) ? Object.keys(stage) : []
    const [name] = names
    if (name === undefined || names.length > 1) {
      throw badValue('A pipeline stage specification object must contain exactly one field.')
    }
    return { name, operand: stage[name] }
  })
}
