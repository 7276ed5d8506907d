import type { Output, Parsed } from '../../core/kit/contract'
import { type Cursor, PAGE_SIZE } from '../../core/kit/page'
import { editionId } from '../../core/kit/readership'
import type { policiesApi } from '../../core/policies/api'
import type { Explainer } from '../../core/policies/explainer'
import { standingOf } from '../../core/policies/standing'
import type { ExplainerRow } from '../../core/policies/views'
import { below, oneOf, type Where } from '../kit/database'
import { editions, explainers } from '../kit/records'
import type { Ask } from '../kit/service'
import { peopleOf } from './people-of'

const ORDER = [
  { by: 'publishedAt', down: true },
  { by: '_id', down: true },
]

/** Rows with the last seen moment first, then older ones: two reads that each follow the index. */
async function pageOf(where: Where, after: Cursor | undefined, want: number) {
  const tied = after
    ? await explainers.find(
        { ...where, publishedAt: after.at, _id: below(after.id) },
        { order: ORDER, limit: want },
      )
    : []
  if (tied.length >= want) return tied
  const older = after ? { ...where, publishedAt: below(after.at) } : where
  return [...tied, ...(await explainers.find(older, { order: ORDER, limit: want - tied.length }))]
}

/** What is shown comes from the frozen edition, never from a draft somebody is changing. */
async function rowsOf(page: readonly Explainer[], now: number): Promise<ExplainerRow[]> {
  if (page.length === 0) return []
  const ids = page.map((its) => its._id)
  const [frozen, people] = await Promise.all([
    editions.find({ _id: oneOf(page.map((its) => editionId(its._id, its.edition))) }),
    peopleOf(ids),
  ])
  const byId = new Map(frozen.map((edition) => [edition.explainerId, edition]))
  return page.flatMap((its) => {
    const edition = byId.get(its._id)
    if (!edition) return []
    const { topic, title, answer, original } = edition.draft
    return {
      explainerId: its._id,
      topic,
      title,
      sentence: answer.words,
      publishedAt: its.publishedAt ?? edition.at,
      people: people.get(its._id) ?? 0,
      standing: standingOf(original, its.successor ?? null, now),
    }
  })
}

/** Published explainers, newest first (X1). */
export async function listExplainers(
  { topic, limit = PAGE_SIZE, after }: Parsed<typeof policiesApi.list>,
  { now }: Ask,
): Promise<Output<typeof policiesApi.list>> {
  const size = Math.max(1, limit)
  const where = { listed: true, ...(topic ? { topic } : {}) }
  const found = await pageOf(where, after, size + 1)
  const page = found.slice(0, size)
  const last = page.at(-1)
  const more = found.length > size && last
  return {
    explainers: await rowsOf(page, now),
    next: more ? { at: last.publishedAt ?? 0, id: last._id } : null,
  }
}
