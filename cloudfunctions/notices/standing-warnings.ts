import { DAY } from '../../core/kit/time'
import { EVERYBODY } from '../../core/notices/notice'
import { LONGEST_WARNING, type Warning, warningState } from '../../core/notices/warning'
import { above } from '../kit/database'
import { warnings } from './records'

/** How long a lifted or expired warning can still be read, as such. */
const REMEMBERED = 3 * DAY

const concerns =
  (communityId: string | undefined) =>
  ({ audience }: Warning) =>
    !communityId || audience.includes(EVERYBODY) || audience.includes(communityId)

/** In force right now for this community; what was lifted or ran out is not among them. */
export async function standingWarnings(
  communityId: string | undefined,
  now: number,
): Promise<Warning[]> {
  const found = await warnings.find({ until: above(now) })
  return found.filter(concerns(communityId)).filter((w) => warningState(w, now) === 'standing')
}

/** In force and recently over, newest first. */
export async function recentWarnings(
  communityId: string | undefined,
  now: number,
): Promise<Warning[]> {
  const from = now - REMEMBERED - LONGEST_WARNING
  const found = await warnings.find(
    { relayedAt: above(from) },
    { order: [{ by: 'relayedAt', down: true }], limit: 100 },
  )
  const fresh = (w: Warning) => Math.min(w.until, w.lifted?.at ?? w.until) > now - REMEMBERED
  return found.filter(concerns(communityId)).filter(fresh)
}
