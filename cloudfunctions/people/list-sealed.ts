import type { Output, Parsed } from '../../core/kit/contract'
import { PAGE_SIZE } from '../../core/kit/page'
import type { peopleApi } from '../../core/people/api'
import { below, oneOf, type Where } from '../kit/database'
import { district } from '../kit/district'
import { looks } from '../kit/looks'
import { tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { namesOf } from './names-of'

/** Sealed tips, newest first, with every look at them. */
export async function listSealed(
  { after }: Parsed<typeof peopleApi.listSealed>,
  { now }: Ask,
): Promise<Output<typeof peopleApi.listSealed>> {
  const order = [
    { by: 'createdAt', down: true },
    { by: '_id', down: true },
  ]
  const older: Where = after ? { createdAt: below(after.at) } : {}
  const found = await tips.find({ identity: 'sealed', ...older }, { order, limit: PAGE_SIZE + 1 })
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  const seen = page.length > 0 ? await looks.find({ tipId: oneOf(page.map((t) => t._id)) }) : []
  const [names, places] = await Promise.all([namesOf(seen.map(({ by }) => by)), district(now)])
  const rows = page.map((tip) => ({
    tipId: tip._id,
    number: tip.number,
    categoryId: tip.categoryId,
    community: places.get(tip.place.communityId)?.name ?? '',
    state: tip.state,
    createdAt: tip.createdAt,
    held: tip.sealedReporter !== undefined,
    looks: seen
      .filter(({ tipId }) => tipId === tip._id)
      .sort((a, b) => b.at - a.at)
      .map(({ at, by, reason }) => ({ at, who: names.get(by) ?? null, reason })),
  }))
  return {
    rows,
    next: last && found.length > PAGE_SIZE ? { at: last.createdAt, id: last._id } : null,
  }
}
