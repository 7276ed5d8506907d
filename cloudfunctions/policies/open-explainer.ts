import type { Output, Parsed } from '../../core/kit/contract'
import { editionId } from '../../core/kit/readership'
import type { policiesApi } from '../../core/policies/api'
import type { Edition, Explainer } from '../../core/policies/explainer'
import { standingOf } from '../../core/policies/standing'
import { textOf } from '../../core/policies/text-of'
import type { ExplainerText } from '../../core/policies/views'
import { editions } from '../kit/records'
import type { Ask } from '../kit/service'
import { peopleOf } from './people-of'
import { publishedOf } from './records'

/** Who cleared it, without the name of whoever was on the phone. */
function shownText({ draft, bill, cleared }: Edition): ExplainerText {
  const { department, office, at } = cleared
  return textOf(draft, bill, { department, office, at })
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
    text: recalled ? null : shownText(edition),
    corrections,
  }
}
