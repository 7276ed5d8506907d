import type { Verdict } from '../../core/cases/lifecycle'
import type { ClaimView } from '../../core/cases/work-views'
import { aPhoto, expectOk } from '../support/builders'
import { type Item, type Newsroom, type Step, someWords, type Who } from './cases-support'

const HOUR = 3600_000
export const CARE = [
  'source',
  'inquiry',
  'timeliness',
  'publicOrder',
  'reputation',
  'capacity',
] as const

/** A case of one tip, accepted by `who`; answers both ids. */
export async function aCase(
  newsroom: Newsroom,
  who: Who = 'zhou',
  from: Who = 'liu',
  changes: Record<string, unknown> = {},
) {
  const tipId = await newsroom.tip(from, changes)
  const step = await newsroom.desk<Step>(who, 'accept', { tipId, ...someWords() })
  return { tipId, caseId: expectOk(step).item.row.id }
}

export const claimsOf = (item: Item): ClaimView[] => item.its?.claims ?? []

export async function aClaim(
  newsroom: Newsroom,
  caseId: string,
  text = '电梯一周停了四次',
): Promise<string> {
  const item = expectOk(await newsroom.desk<Item>('zhou', 'addClaim', { caseId, text }))
  return claimsOf(item).find((claim) => claim.text === text)?.claimId ?? ''
}

/** A row of evidence; by default what the newsroom saw on the spot. */
export const aRow = (caseId: string, claimId: string, changes: Record<string, unknown> = {}) => ({
  ...{ caseId, claimId, kind: 'visit', origin: 'newsroom', bearing: 'supports' },
  ...{ when: Date.now() - HOUR, how: '下午去看过，电梯停着', photos: [] },
  ...changes,
})

/** Somebody else's word, the second source. */
export const second = (caseId: string, claimId: string, changes: Record<string, unknown> = {}) =>
  aRow(caseId, claimId, {
    ...{ kind: 'second', origin: 'other', who: '楼栋长', how: '电话里说确实停过' },
    ...changes,
  })

export async function weighAll(newsroom: Newsroom, who: Who, caseId: string): Promise<void> {
  const factors = CARE.map((factor) => ({ factor, level: 'fine' }))
  expectOk(await newsroom.desk(who, 'weigh', { caseId, factors }))
}

/** Everything a verdict of 属实 asks for, done by `who`. */
export async function prove(
  newsroom: Newsroom,
  who: Who,
  caseId: string,
  given?: string,
): Promise<string> {
  const claimId = given ?? (await aClaim(newsroom, caseId))
  const photoId = await aPhoto(newsroom.cloud, newsroom.tokens[who])
  const photos = [{ photoId, source: 'camera', takenAt: Date.now() - HOUR }]
  expectOk(await newsroom.desk(who, 'addEvidence', aRow(caseId, claimId, { photos })))
  expectOk(await newsroom.desk(who, 'addEvidence', second(caseId, claimId)))
  await weighAll(newsroom, who, caseId)
  return claimId
}

export const verdict = (
  newsroom: Newsroom,
  who: Who,
  caseId: string,
  found: Exclude<Verdict, 'pending'> = 'true',
  more: Record<string, unknown> = {},
) =>
  newsroom.desk<Step>(who, 'setVerdict', {
    ...{ caseId, verdict: found, words: '去看过，也问过楼栋长。' },
    ...more,
  })

interface Told {
  status: string
  events: { words: string; kind: string }[]
  outcome: { ending: string; words: string; on: number | null } | null
  waiting: { for: string; clock: string | null; dueAt: number | null }
}

/** What the reporter reads of their own tip. */
export async function asTold(newsroom: Newsroom, who: Who, tipId: string): Promise<Told> {
  const token = newsroom.tokens[who]
  return expectOk(await newsroom.cloud.call<Told>('tips', 'detail', { tipId }, { token }))
}
