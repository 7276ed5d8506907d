import type { Case } from '../../core/cases/case'
import {
  isSuspect,
  type Likeness,
  likeness,
  type Report,
  SIMILAR_DAYS,
} from '../../core/cases/similar'
import type { Suspect } from '../../core/cases/views'
import { DAY } from '../../core/kit/time'
import type { Tip } from '../../core/tips/tip'
import { between, oneOf } from '../kit/database'
import { tips } from '../kit/records'
import { casesOf } from '../kit/tip-view'

/** Tips looked at per community; a busier week than this shows the newest. */
const POOL = 60
const AT_MOST = 5
const EXCERPT = 60
const ASIDE = SIMILAR_DAYS * DAY

type Near = Pick<
  Tip,
  '_id' | 'number' | 'text' | 'place' | 'categoryId' | 'createdAt' | 'state' | 'caseId'
>
const FIELDS = ['number', 'text', 'place', 'categoryId', 'createdAt', 'state', 'caseId']
const LIVE = ['received', 'returned', 'accepted'] as const

const reportOf = (tip: Near): Report => ({
  text: tip.text,
  categoryId: tip.categoryId,
  communityId: tip.place.communityId,
  building: tip.place.building,
  at: tip.createdAt,
})

/** Tips near these in place and time, one bounded read per community. */
async function nearby(around: readonly Near[]): Promise<Near[]> {
  const places = [...new Set(around.map((tip) => tip.place.communityId))]
  const moments = around.map((tip) => tip.createdAt)
  const createdAt = between(Math.min(...moments) - ASIDE, Math.max(...moments) + ASIDE + 1)
  const found = await Promise.all(
    places.map((communityId) =>
      tips.find(
        { 'place.communityId': communityId, createdAt, state: oneOf(LIVE) },
        { order: [{ by: 'createdAt', down: true }], limit: POOL, fields: FIELDS },
      ),
    ),
  )
  return found.flat()
}

interface Match extends Likeness {
  tip: Near
}

/** The likeliest tip of each case, and each tip without one, best first. */
function matches(tip: Near, pool: readonly Near[]): Match[] {
  const best = new Map<string, Match>()
  for (const other of pool) {
    if (other._id === tip._id || (tip.caseId && other.caseId === tip.caseId)) continue
    const found = likeness(reportOf(tip), reportOf(other))
    const key = other.caseId ?? other._id
    if (isSuspect(found) && found.score > (best.get(key)?.score ?? 0)) {
      best.set(key, { ...found, tip: other })
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

/** How many suspected duplicates each of these tips has, by tip id. */
export async function countSuspects(around: readonly Tip[]): Promise<Map<string, number>> {
  if (around.length === 0) return new Map()
  const pool = await nearby(around)
  return new Map(around.map((tip) => [tip._id, matches(tip, pool).length]))
}

function asSuspect({ tip, score, reason }: Match, its: Case | undefined): Suspect {
  const text = tip.text.length > EXCERPT ? `${tip.text.slice(0, EXCERPT)}…` : tip.text
  const what = its
    ? { kind: 'case' as const, id: its._id, number: its.number }
    : { kind: 'tip' as const, id: tip._id, number: tip.number }
  return { ...what, text, score, reason }
}

/** Tips and open cases that may be the same matter, with the reason in words (C2). */
export async function suspectsOf(tip: Tip): Promise<Suspect[]> {
  const found = matches(tip, await nearby([tip])).slice(0, AT_MOST)
  const its = await casesOf(found.map((match) => match.tip))
  return found
    .filter(({ tip: { caseId } }) => !caseId || its.get(caseId)?.stage !== 'closed')
    .map((match) => asSuspect(match, its.get(match.tip.caseId ?? '')))
}
