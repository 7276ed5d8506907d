import { requestFailed } from '../errors'
import { find } from '../query/find'
import type { Source } from '../query/source'
import type { Doc } from '../types'
import { headOf } from './head'
import { STAGES } from './stages'
import type { PipelineContext, Stage, StageRunner } from './types'

/** Runs a pipeline over a collection; a `$match` at its head is answered by the indexes. */
export function runPipeline(
  source: Source,
  stages: readonly Stage[],
  context: Omit<PipelineContext, 'source' | 'run'>,
): Doc[] {
  const runners = stages.map((stage, at) => compileStage(stage, at))
  const head = headOf(stages, context.variables ?? {})
  const whole: PipelineContext = {
    ...context,
    source,
    run: (inner, inside, variables) => runPipeline(inner, inside, { ...context, variables }),
  }
  // `$geoNear` reads the collection itself.
  const reads = stages[0]?.name !== '$geoNear'
  let docs = reads ? find(source, head.options).map((found) => found.doc) : []
  for (const run of runners.slice(head.consumed)) docs = run(docs, whole)
  return docs
}

function compileStage({ name, operand }: Stage, at: number): StageRunner {
  const compile = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
  if (compile === undefined) throw requestFailed(`Unrecognized pipeline stage name: '${name}'`)
  if (name === '$geoNear' && at > 0) {
    throw requestFailed('$geoNear is only valid as the first stage in a pipeline.')
  }
  return compile(operand)
}
