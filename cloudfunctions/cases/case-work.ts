import { CARE_FACTORS } from '../../core/cases/care'
import { type Case, familyOf } from '../../core/cases/case'
import type { Evidence } from '../../core/cases/evidence'
import { NEWSROOM, sourcesOf, verdictGaps } from '../../core/cases/verification'
import type { CaseWork, ClaimView, EvidenceView } from '../../core/cases/work-views'
import { oneOf } from '../kit/database'
import { namesOf } from '../kit/held-by'
import { ownerOf } from '../kit/own-tip'
import { voices } from '../kit/records'
import type { Ask } from '../kit/service'
import { outcomeView, photoViews } from '../kit/tip-view'
import { type GatheredInFull, gather } from './gather'

type PhotosById = Map<string, EvidenceView['photos'][number]>

async function photosOf(rows: readonly Evidence[]): Promise<PhotosById> {
  const views = await photoViews(rows.flatMap((row) => row.photos))
  return new Map(views.map((photo) => [photo.photoId, photo]))
}

function rowView(row: Evidence, photos: PhotosById, mayName: boolean): EvidenceView {
  const { _id, kind, origin, bearing, who, when, how, byName, at, struck } = row
  return {
    ...{ evidenceId: _id, kind, origin, bearing, when, how, byName, at },
    who: origin === 'informant' && !mayName ? '' : who,
    photos: row.photos.flatMap(({ photoId }) => photos.get(photoId) ?? []),
    struck: struck ?? null,
  }
}

function claimViews(gathered: GatheredInFull, photos: PhotosById, mayName: boolean): ClaimView[] {
  return gathered.claims.map(({ _id, text, dropped }) => {
    const supports = sourcesOf(_id, 'supports', gathered)
    const contradicts = sourcesOf(_id, 'contradicts', gathered)
    return {
      claimId: _id,
      text,
      dropped: dropped ?? null,
      supports: supports.size,
      contradicts: contradicts.size,
      own: supports.has(NEWSROOM) || contradicts.has(NEWSROOM),
      evidence: gathered.evidence
        .filter((row) => row.claimId === _id)
        .map((row) => rowView(row, photos, mayName)),
    }
  })
}

const careViews = (care: GatheredInFull['care']): CaseWork['care'] =>
  CARE_FACTORS.flatMap((factor) => {
    const weighed = care[factor]
    if (!weighed) return []
    const { level, note, name, at } = weighed
    return [{ factor, level, note, name, at }]
  })

const gapsIn = (gathered: GatheredInFull): CaseWork['gaps'] => ({
  true: verdictGaps('true', gathered),
  partly: verdictGaps('partly', gathered),
  false: verdictGaps('false', gathered),
  unverifiable: verdictGaps('unverifiable', gathered),
})

/** Neighbours who said 我也遇到, each once, whichever of the merged cases they said it on. */
async function voicesOn(its: Case): Promise<number> {
  const found = await voices.find({ caseId: oneOf(familyOf(its)) }, { fields: ['owner'] })
  return new Set(found.map(({ owner }) => owner)).size
}

/** What was found out about a case and what is still missing, for the desk (C3). */
export async function caseWork(its: Case, { caller }: Ask): Promise<CaseWork> {
  const gathered = await gather(its)
  const [photos, names, heard] = await Promise.all([
    photosOf(gathered.evidence),
    namesOf([its.verdictBy?.personId]),
    voicesOn(its),
  ])
  const { stage, verdict, verdictBy, ending, summary } = its
  return {
    ...{ caseId: its._id, stage, verdict, summary, voices: heard },
    verdictBy: verdictBy
      ? { name: names.get(verdictBy.personId) ?? '同事', at: verdictBy.at }
      : null,
    ending: ending ?? null,
    outcome: outcomeView(its),
    mergedInto: its.mergedInto ?? null,
    coverPhotoId: its.coverPhotoId ?? null,
    claims: claimViews(gathered, photos, caller.permissions.has('tip.readContact')),
    care: careViews(gathered.care),
    ownTip: gathered.informants.has(ownerOf(caller)),
    gaps: gapsIn(gathered),
  }
}
