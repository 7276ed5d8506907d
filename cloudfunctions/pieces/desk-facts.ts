import type { Case } from '../../core/cases/case'
import type { DeskPhoto, FactsView } from '../../core/pieces/desk-views'
import type { Masked, Piece } from '../../core/pieces/piece'
import { oneOf } from '../kit/database'
import { informantsOf } from '../kit/informants'
import { photos } from '../kit/records'
import { fileLinks } from '../kit/storage'
import { askedView } from './asked-view'
import { claimsOf } from './claims-of'
import { type CasePhoto, evidence, photosOfCase } from './photos-of-case'
import type { Situation } from './situation'

async function photoViews(
  given: readonly CasePhoto[],
  masked: ReadonlyMap<string, Masked>,
): Promise<DeskPhoto[]> {
  if (given.length === 0) return []
  const found = await photos.find({ _id: oneOf(given.map(({ photoId }) => photoId)) })
  const byId = new Map(found.map((one) => [one._id, one]))
  const files = [...found, ...masked.values()].flatMap(({ fileId, thumbId }) => [fileId, thumbId])
  const links = await fileLinks(files)
  const linked = ({ fileId, thumbId }: { fileId: string; thumbId: string }) => ({
    url: links.get(fileId) ?? '',
    thumbUrl: links.get(thumbId) ?? '',
  })
  return given.flatMap(({ photoId, takenAt, place, from }) => {
    const photo = byId.get(photoId)
    const done = masked.get(photoId)
    if (!photo) return []
    const { width, height, safety } = photo
    return {
      ...{ photoId, takenAt: takenAt ?? null, place, from, width, height, safety },
      ...linked(photo),
      masked: done
        ? { boxes: done.boxes, byName: done.byName, at: done.at, ...linked(done) }
        : null,
    }
  })
}

async function claimViews(its: Case): Promise<FactsView['claims']> {
  const said = await claimsOf(its)
  if (said.length === 0) return []
  const ids = said.map(({ _id }) => _id)
  const rows = await evidence.find({ claimId: oneOf(ids) }, { order: [{ by: 'at' }] })
  return said.map(({ _id, text }) => ({
    claimId: _id,
    text,
    evidence: rows
      .filter(({ claimId, struck }) => claimId === _id && !struck)
      .map((row) => ({
        evidenceId: row._id,
        how: row.how,
        when: row.when,
        bearing: row.bearing,
      })),
  }))
}

/** The facts of a case beside its piece: what was found, what was answered, what can be shown. */
export async function factsView(
  piece: Piece,
  { its, asked }: Situation,
  masked: ReadonlyMap<string, Masked>,
): Promise<FactsView> {
  const [claims, informants, given] = await Promise.all([
    claimViews(its),
    informantsOf(its),
    photosOfCase(piece.caseId),
  ])
  const { _id: caseId, number, title, summary, verdict } = its
  return {
    ...{ caseId, number, title, summary, verdict, claims },
    reporters: informants.size,
    asked: asked.map(askedView),
    photos: await photoViews(given, masked),
  }
}
