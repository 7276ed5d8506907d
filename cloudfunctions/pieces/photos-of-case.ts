import { type Case, familyOf } from '../../core/cases/case'
import type { Evidence } from '../../core/cases/evidence'
import { AppError } from '../../core/kit/errors'
import { collection, missing, oneOf } from '../kit/database'
import { district } from '../kit/district'
import { membersOf } from '../kit/move-case'
import { cases } from '../kit/records'
import { lastAsked } from './asked'

export const evidence = collection<Evidence>('evidence')

/** A photo somebody gave for a case: when it was taken, where as far as anybody may know, by whom. */
export interface CasePhoto {
  photoId: string
  takenAt?: number | undefined
  place: string
  from: string
}

async function atDesk(caseId: string): Promise<Case> {
  const its = await cases.get(caseId)
  if (!its) throw new AppError('NotFound', '没找到这件事，刷新看看')
  return its
}

/** Every photo of a case: of those who told, of the evidence, of the parties; each once. */
export async function photosOfCase(caseId: string): Promise<CasePhoto[]> {
  const its = await atDesk(caseId)
  const [members, rows, asked, communities] = await Promise.all([
    membersOf(caseId),
    evidence.find({ caseId: oneOf(familyOf(its)), struck: missing() }, { order: [{ by: 'at' }] }),
    lastAsked(its),
    district(its.createdAt),
  ])
  // In public a place is the community's, never somebody's building (S4).
  const place = communities.get(its.place.communityId)?.name.replace(/社区$/, '') ?? ''
  const all: CasePhoto[] = [
    ...members.flatMap((tip) => tip.photos.map((one) => ({ ...one, place, from: '居民' }))),
    ...rows.flatMap((row) => row.photos.map((one) => ({ ...one, place, from: '核实' }))),
    ...asked.flatMap(({ reply, party }) =>
      (reply?.photos ?? []).map((one) => ({ ...one, place, from: party.name })),
    ),
  ]
  return all.filter((one, i) => all.findIndex((other) => other.photoId === one.photoId) === i)
}
