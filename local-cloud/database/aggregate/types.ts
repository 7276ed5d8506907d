import type { Source } from '../query/source'
import type { Doc } from '../types'

export interface Stage {
  name: string
  operand: unknown
}

/** What stages need besides the documents. */
export interface PipelineContext {
  /** Another collection, for `$lookup`; undefined when there is none. */
  sourceOf: (name: string) => Source | undefined
  now: number
  /** Variables from an outer `$lookup`. */
  variables?: Doc
  /** The collection the pipeline reads. */
  source: Source
  /** Runs a pipeline within this one. */
  run: (source: Source, stages: readonly Stage[], variables: Doc) => Doc[]
}

/** One stage, checked and ready to run over documents. */
export type StageRunner = (docs: Doc[], context: PipelineContext) => Doc[]
