import type { Case } from '../../core/cases/case'
import { neutral } from '../../core/cases/wording'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { withoutPrivate } from '../../core/kit/private-words'
import type { piecesApi } from '../../core/pieces/api'
import type { PieceKind } from '../../core/pieces/draft'
import { starter } from '../../core/pieces/starter'
import { newId } from '../kit/crypto'
import { communityOf } from '../kit/district'
import { membersOf } from '../kit/move-case'
import { namesTold } from '../kit/names-told'
import { cases, pieces } from '../kit/records'
import type { Change } from '../kit/service'
import { lastAsked } from './asked'
import { askedView } from './asked-view'
import { claimsOf } from './claims-of'
import { deskView } from './desk-view'

async function draftOf(its: Case, kind: PieceKind) {
  const [said, asked, members] = await Promise.all([
    claimsOf(its),
    lastAsked(its),
    membersOf(its._id),
  ])
  const names = namesTold(members)
  const clean = (words: string) => neutral(withoutPrivate(words, names))
  return starter(kind, {
    title: clean(its.title),
    summary: clean(its.summary),
    claims: said.map(({ text }) => clean(text)),
    asked: asked.map(askedView),
    newId: () => newId('b'),
  })
}

/** Begins a piece about a case with what is known: claims, and what each party answered. */
export async function createPiece(
  { caseId, kind }: Parsed<typeof piecesApi.create>,
  { caller, now, once }: Change,
): Promise<Output<typeof piecesApi.create>> {
  const { pieceId } = await once(async (tx) => {
    const its = await tx.get(cases, caseId)
    if (!its) throw new AppError('NotFound', '没找到这件事，刷新看看')
    const _id = `piece_${once.id}`
    const { communityId, name: community } = await communityOf(its.place.communityId, now)
    await tx.add(pieces, {
      ...{ _id, version: 0, caseId, number: its.number, categoryId: its.categoryId },
      ...{ communityId, community, draft: await draftOf(its, kind) },
      ...{ writers: [caller.personId], edition: 0, listed: false },
      ...{ createdBy: caller.personId, createdAt: now, changedAt: now },
    })
    return { pieceId: _id }
  })
  return deskView(pieceId, { caller, now })
}
