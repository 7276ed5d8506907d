import type { Bill } from './bill'
import type { Draft } from './draft'
import { partsOf } from './parts'
import type { ExplainerText } from './views'

/** Every clause, with the plain words beside it: its own paragraphs, else the part that covers it. */
function pairsOf(draft: Draft): ExplainerText['pairs'] {
  const parts = partsOf(draft)
  return draft.original.clauses.map(({ id, no, text }) => {
    const tied = parts.filter((part) => part.clauses.includes(id))
    const points = tied.filter((part) => draft.points.some((point) => point.id === part.key))
    const plain = points.length > 0 ? points : tied.slice(0, 1)
    return { no, text, plain: plain.flatMap((part) => part.words.split('\n').slice(0, 3)) }
  })
}

/** A text as readers see it: the frozen one of an edition, or a draft's for the desk to look at. */
export function textOf(draft: Draft, bill: Bill, cleared: ExplainerText['cleared']): ExplainerText {
  const { answer, relevance, steps, example } = draft
  const { title, person, place, story, consent } = example
  const { clauses: _, ...original } = draft.original
  return {
    answer: { words: answer.words, note: answer.note },
    questions: relevance.questions,
    steps: steps.steps,
    example: { title, person, place, story, consent: consent.kind, lines: bill.lines },
    pairs: pairsOf(draft),
    original,
    cleared,
  }
}
