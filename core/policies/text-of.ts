import type { Bill } from './bill'
import type { Draft } from './draft'
import type { ExplainerText } from './views'

type Tied = { lines: readonly string[]; clauses: readonly string[] }

/** Plain words that may stand beside a clause: own paragraphs first, then what each part says of it. */
function plainOf({ answer, relevance, steps, points }: Draft): { own: Tied[]; parts: Tied[] } {
  const options = relevance.questions.flatMap((question) => question.options)
  const concerning = options.filter((option) => option.leads === 'related')
  return {
    own: points.map(({ words, clauses }) => ({ lines: [words], clauses })),
    parts: [
      { lines: [answer.words], clauses: answer.clauses },
      { lines: concerning.map((option) => option.says), clauses: relevance.clauses },
      { lines: steps.steps.map((step) => step.words), clauses: steps.clauses },
    ],
  }
}

/** Every clause of the original with the plain words beside it. */
function pairsOf(draft: Draft): ExplainerText['pairs'] {
  const { own, parts } = plainOf(draft)
  return draft.original.clauses.map(({ id, no, text }) => {
    const tied = (one: Tied) => one.clauses.includes(id)
    const mine = own.filter(tied)
    const plain = mine.length > 0 ? mine : parts.filter(tied).slice(0, 1)
    return { no, text, plain: plain.flatMap((one) => one.lines) }
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
