import { runPipeline } from '../aggregate/pipeline'
import type { Stage } from '../aggregate/types'
import { encodeBody, parseEjson } from '../ejson'
import { invalidParam } from '../errors'
import { isPlainObject } from '../values'
import type { Action } from './context'
import { assertResultSize } from './read'

/** Runs a pipeline; what it gives is not cut to a page, as in the cloud. */
export const aggregateDocuments: Action = (body, { store, target, now }) => {
  const collection = store.catalog.get(body.collectionName)
  if (!Array.isArray(body.stages)) throw invalidParam('stages must be an array')
  const stages = body.stages.map(stageOf)
  const sourceOf = (name: string) =>
    store.catalog.has(name) ? target.source(store.catalog.get(name)) : undefined
  const docs = runPipeline(target.source(collection), stages, { sourceOf, now })
  const list = docs.map((doc) => encodeBody(doc))
  assertResultSize(list)
  return { data: { list } }
}

function stageOf(stage: unknown): Stage {
  if (!isPlainObject(stage) || typeof stage.stageKey !== 'string') {
    throw invalidParam('a stage needs a stageKey')
  }
  return { name: stage.stageKey, operand: parseEjson(stage.stageValue, stage.stageKey) }
}
