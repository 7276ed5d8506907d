import type { Output, Parsed } from '../../core/kit/contract'
import { editionId } from '../../core/kit/readership'
import type { policiesApi } from '../../core/policies/api'
import type { Draft } from '../../core/policies/draft'
import type { Edition, Explainer } from '../../core/policies/explainer'
import { partsOf } from '../../core/policies/parts'
import { standingOf } from '../../core/policies/standing'
import type { ExplainerText } from '../../core/policies/views'
import { editions } from '../kit/records'
import type { Ask } from '../kit/service'
import { peopleOf } from './people-of'
import { publishedOf } from './records'

/** Every clause, with the plain words of all parts that are tied to it. */
function pairsOf(draft: Draft): ExplainerText['pairs'] {
  const parts = partsOf(draft)
  return draft.original.clauses.map(({ id, no, text }) => {
    const tied = parts.filter((part) => part.clauses.includes(id))
    const points = tied.filter((part) => draft.points.some((point) => point.id === part.key))
    const plain = points.length > 0 ? points : tied.slice(0, 1)
    return { no, text, plain: plain.map((part) => part.words.replaceAll('\n', '。')) }
  })
}

function textOf({ draft, bill, cleared }: Edition): ExplainerText {
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
    cleared: { department: cleared.department, office: cleared.office, at: cleared.at },
  }
}

async function correctionsOf(its: Explainer) {
  const all = await editions.find(
    { explainerId: its._id },
    { order: [{ by: 'edition', down: true }], limit: 20, fields: ['edition', 'at', 'correction'] },
  )
  return all
    .filter(({ correction }) => correction !== '')
    .map(({ edition, at, correction }) => ({ edition, at, words: correction }))
}

/** An explainer for anybody. What was withdrawn is not handed out, only why (X4). */
export async function openExplainer(
  { explainerId }: Parsed<typeof policiesApi.open>,
  { now }: Ask,
): Promise<Output<typeof policiesApi.open>> {
  const its = await publishedOf(explainerId)
  const edition = await editions.get(editionId(its._id, its.edition))
  if (!edition) throw new Error(`edition ${its.edition} of ${its._id} is missing`)
  const [people, corrections] = await Promise.all([peopleOf([its._id]), correctionsOf(its)])
  const { recalled } = its
  return {
    explainerId: its._id,
    topic: edition.draft.topic,
    title: edition.draft.title,
    edition: its.edition,
    publishedAt: its.publishedAt ?? edition.at,
    people: people.get(its._id) ?? 0,
    standing: standingOf(edition.draft.original, its.successor ?? null, now),
    successor: its.successor ?? null,
    recalled: recalled ? { at: recalled.at, words: recalled.words } : null,
    text: recalled ? null : textOf(edition),
    corrections,
  }
}
