import type { Output } from '../../core/kit/contract'
import type { piecesApi } from '../../core/pieces/api'
import { peopleOf } from '../kit/readership'
import { pieces } from '../kit/records'
import type { Ask } from '../kit/service'
import { readership } from './records'
import { situationOf } from './situation'

/** What the list shows at once; older ones are found through their case. */
const MOST = 60

/** Pieces as the desk works on them, last changed first. */
export async function deskList(
  _: unknown,
  { now }: Ask,
): Promise<Output<typeof piecesApi.deskList>> {
  const order = [
    { by: 'changedAt', down: true },
    { by: '_id', down: true },
  ]
  const all = await pieces.find({}, { order, limit: MOST })
  const people = await peopleOf(
    readership,
    all.map(({ _id }) => _id),
  )
  const rows = await Promise.all(
    all.map(async (piece) => {
      const { state, reasons } = await situationOf(piece, now)
      const { _id, caseId, number, draft, community, categoryId, edition, changedAt } = piece
      return {
        ...{ pieceId: _id, caseId, number, community, categoryId, state, edition, changedAt },
        title: draft.title,
        people: people.get(_id) ?? 0,
        reasons: reasons.length,
      }
    }),
  )
  return { rows }
}
