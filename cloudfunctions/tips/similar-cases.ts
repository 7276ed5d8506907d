import type { Case } from '../../core/cases/case'
import { statusOf } from '../../core/cases/status-of'
import type { Output, Parsed } from '../../core/kit/contract'
import { DAY } from '../../core/kit/time'
import type { tipsApi } from '../../core/tips/api'
import type { SimilarCase } from '../../core/tips/views'
import { keyedHash } from '../kit/crypto'
import { atLeast, not } from '../kit/database'
import { informantsOf } from '../kit/informants'
import { ownerOf } from '../kit/own-tip'
import { cases, voices } from '../kit/records'
import type { Ask } from '../kit/service'
import { thumbLinks } from '../kit/tip-view'

const WITHIN = 30 * DAY
const AT_MOST = 5

/** A person's voice on a case; the id makes a second one impossible. */
export const voiceId = (caseId: string, owner: string): string => keyedHash('voice', caseId, owner)

/** How many different people told of a case, by tip or by voice. */
export const peopleOf = async (its: Case): Promise<number> => (await informantsOf(its)).size

/** A case as neighbours may read it: the editor's words, a cleared photo, progress. */
export async function similarCase(
  its: Case,
  cover: string | null,
  owner: string,
  now: number,
): Promise<SimilarCase> {
  const joined = owner !== '' && (await voices.get(voiceId(its._id, owner))) !== undefined
  return {
    caseId: its._id,
    number: its.number,
    title: its.title,
    summary: its.summary,
    building: its.place.building ?? null,
    cover,
    status: statusOf({ state: 'accepted' }, its, now),
    people: await peopleOf(its),
    reportedAt: its.firstTipAt,
    joined,
  }
}

/** Same building first, then newest. */
const byNearness = (building: string | undefined) => (a: Case, b: Case) => {
  const here = (c: Case) => Number(building !== undefined && c.place.building === building)
  return here(b) - here(a) || b.createdAt - a.createdAt
}

/** Open cases of the same place and kind within 30 days, before sending (MISSION T4). */
export async function similarCases(
  { communityId, building, categoryId }: Parsed<typeof tipsApi.similar>,
  { caller, now }: Ask,
): Promise<Output<typeof tipsApi.similar>> {
  const found = await cases.find(
    {
      'place.communityId': communityId,
      categoryId,
      createdAt: atLeast(now - WITHIN),
      stage: not('closed'),
      listed: true,
    },
    { order: [{ by: 'createdAt', down: true }], limit: 50 },
  )
  const near = found.sort(byNearness(building)).slice(0, AT_MOST)
  const covers = await thumbLinks(near.flatMap((c) => c.coverPhotoId ?? []))
  const owner = ownerOf(caller)
  const shown = near.map((c) =>
    similarCase(c, covers.get(c.coverPhotoId ?? '') ?? null, owner, now),
  )
  return { cases: await Promise.all(shown) }
}
