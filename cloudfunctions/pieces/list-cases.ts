import type { Output } from '../../core/kit/contract'
import type { piecesApi } from '../../core/pieces/api'
import { oneOf } from '../kit/database'
import { district } from '../kit/district'
import { cases, pieces } from '../kit/records'
import type { Ask } from '../kit/service'

const MOST = 40

/** Cases something was found out about, last changed first; the rest has nothing to print yet. */
export async function listCases(_: unknown, { now }: Ask): Promise<Output<typeof piecesApi.cases>> {
  const recent = await cases.find({}, { order: [{ by: 'changedAt', down: true }], limit: 400 })
  const found = recent
    .filter(
      ({ verdict, mergedInto }) => verdict !== 'pending' && verdict !== 'false' && !mergedInto,
    )
    .slice(0, MOST)
  const [communities, written] = await Promise.all([
    district(now),
    found.length === 0
      ? []
      : pieces.countBy({ caseId: oneOf(found.map(({ _id }) => _id)) }, 'caseId'),
  ])
  const count = new Map(written.map(({ key, n }) => [key, n]))
  return {
    cases: found.map(({ _id, number, title, verdict, place }) => ({
      ...{ caseId: _id, number, title, verdict },
      community: communities.get(place.communityId)?.name ?? '',
      pieces: count.get(_id) ?? 0,
    })),
  }
}
