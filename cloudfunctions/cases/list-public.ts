import type { casesApi } from '../../core/cases/api'
import { type Case, familyOf } from '../../core/cases/case'
import { statusOf } from '../../core/cases/status-of'
import type { Output, Parsed } from '../../core/kit/contract'
import { PAGE_SIZE } from '../../core/kit/page'
import type { SimilarCase } from '../../core/tips/views'
import { below, oneOf } from '../kit/database'
import { ownerOf } from '../kit/own-tip'
import { cases, photos, tips, voices } from '../kit/records'
import type { Ask } from '../kit/service'
import { thumbLinks } from '../kit/tip-view'

const ORDER = [
  { by: 'createdAt', down: true },
  { by: '_id', down: true },
]

/** Covers that passed the platform's check; others are not shown to neighbours (T9). */
async function coversOf(found: readonly Case[]): Promise<Map<string, string>> {
  const wanted = found.flatMap((its) => its.coverPhotoId ?? [])
  if (wanted.length === 0) return new Map()
  const clear = await photos.find({ _id: oneOf(wanted), safety: 'pass' }, { fields: ['safety'] })
  return thumbLinks(clear.map((photo) => photo._id))
}

interface Told {
  caseId?: string
  owner: string
}

/** Different people per case, by tip or by voice, and whether the caller is one by voice. */
async function peopleOf(page: readonly Case[], me: string) {
  const caseId = oneOf(page.flatMap(familyOf))
  const options = { fields: ['caseId', 'owner'] }
  const [told, heard]: [Told[], Told[]] = await Promise.all([
    tips.find({ caseId }, options),
    voices.find({ caseId }, options),
  ])
  const of = (its: Case) => {
    const family = familyOf(its)
    return ({ caseId }: Told) => caseId !== undefined && family.includes(caseId)
  }
  return {
    count: (its: Case) => new Set([...told, ...heard].filter(of(its)).map((one) => one.owner)).size,
    joined: (its: Case) => heard.filter(of(its)).some((one) => one.owner === me),
  }
}

/** Matters neighbours may read of: editors' words only, place to the community (T9, S4). */
export async function listPublic(
  { communityId, after }: Parsed<typeof casesApi.listPublic>,
  { caller, now }: Ask,
): Promise<Output<typeof casesApi.listPublic>> {
  const where = { listed: true, ...(communityId ? { 'place.communityId': communityId } : {}) }
  const want = PAGE_SIZE + 1
  const tied = after
    ? await cases.find(
        { ...where, createdAt: after.at, _id: below(after.id) },
        { order: ORDER, limit: want },
      )
    : []
  const older = after ? { ...where, createdAt: below(after.at) } : where
  const rest =
    tied.length < want ? await cases.find(older, { order: ORDER, limit: want - tied.length }) : []
  const found = [...tied, ...rest]
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  const more = found.length > PAGE_SIZE && last
  return {
    cases: await publicViews(page, ownerOf(caller), now),
    next: more ? { at: last.createdAt, id: last._id } : null,
  }
}

async function publicViews(page: readonly Case[], me: string, now: number): Promise<SimilarCase[]> {
  if (page.length === 0) return []
  const [covers, people] = await Promise.all([coversOf(page), peopleOf(page, me)])
  return page.map((its) => ({
    caseId: its._id,
    number: its.number,
    title: its.title,
    summary: its.summary,
    building: null,
    cover: covers.get(its.coverPhotoId ?? '') ?? null,
    status: statusOf({ state: 'accepted' }, its, now),
    people: people.count(its),
    reportedAt: its.firstTipAt,
    joined: people.joined(its),
  }))
}
