import type { Case } from '../../core/cases/case'
import type { Output, Parsed } from '../../core/kit/contract'
import type { piecesApi } from '../../core/pieces/api'
import { oneOf } from '../kit/database'
import { district } from '../kit/district'
import { cases, pieces } from '../kit/records'
import type { Ask } from '../kit/service'

const MOST = 40

const isFound = ({ verdict, mergedInto }: Case) =>
  verdict !== 'pending' && verdict !== 'false' && !mergedInto

/** Found out about, last changed first; a case somebody comes from leads, however old it is. */
async function choices(caseId: string | undefined): Promise<Case[]> {
  const recent = await cases.find({}, { order: [{ by: 'changedAt', down: true }], limit: 400 })
  const own = caseId ? await cases.get(caseId) : undefined
  const others = recent.filter(({ _id }) => _id !== own?._id)
  return [...(own ? [own] : []), ...others].filter(isFound).slice(0, MOST)
}

/** Cases something was found out about; the rest has nothing to print yet. */
export async function listCases(
  { caseId }: Parsed<typeof piecesApi.cases>,
  { now }: Ask,
): Promise<Output<typeof piecesApi.cases>> {
  const found = await choices(caseId)
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
