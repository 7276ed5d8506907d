import { billOf } from './bill'
import type { Draft } from './draft'

/** A part of the text that the department confirms by itself: four fixed ones and each point. */
export interface Part {
  key: string
  label: string
  /** Its plain words, for the checks; several sentences. */
  words: string
  clauses: readonly string[]
  /** Everything that is shown of it, in a fixed order: what its confirmation is bound to. */
  content: unknown
}

const list = (...words: string[]) => words.filter(Boolean).join('\n')

function examplePart({ example }: Draft): Part {
  const { title, person, place, story, rule, items, consent, clauses } = example
  const { lines } = billOf(rule, example)
  return {
    key: 'example',
    label: '本地案例',
    words: list(title, story),
    clauses,
    content: [title, person, place, story, rule, items, lines, consent.kind, clauses],
  }
}

/** The parts of a draft in the order they are read. */
export function partsOf(draft: Draft): Part[] {
  const { title, topic, answer, relevance, steps, points } = draft
  const options = relevance.questions.flatMap((q) => q.options)
  return [
    {
      key: 'answer',
      label: '一句话说清',
      words: list(answer.words, answer.note),
      clauses: answer.clauses,
      content: [topic, title, answer],
    },
    {
      key: 'relevance',
      label: '跟我有关吗',
      words: list(...options.map((option) => option.says)),
      clauses: relevance.clauses,
      content: relevance,
    },
    {
      key: 'steps',
      label: '怎么办',
      words: list(...steps.steps.flatMap((step) => [step.words, step.note])),
      clauses: steps.clauses,
      content: steps,
    },
    examplePart(draft),
    ...points.map((point, i) => ({
      key: point.id,
      label: `对照第 ${i + 1} 段`,
      words: point.words,
      clauses: point.clauses,
      content: point,
    })),
  ]
}

/** Ids of clauses that some part puts in plain words. */
export const written = (draft: Draft): Set<string> =>
  new Set(partsOf(draft).flatMap((part) => part.clauses))

/** Clauses nobody has put in plain words yet: 还没写到. */
export function unwritten(draft: Draft): Draft['original']['clauses'] {
  const covered = written(draft)
  return draft.original.clauses.filter((clause) => !covered.has(clause.id))
}

/** Keys in one order at every depth, so that equal content is equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
}
