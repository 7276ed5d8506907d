import { DAY } from '../../../core/kit/time'
import type { Retention } from '../../../core/people/data/data'
import { below, missing, not } from '../../kit/database'
import { reminders } from '../../kit/records'
import { invitations } from '../invitations'
import { networks, signIns } from '../sign-ins'

/** What served its time and tells little: old codes, sent reminders, networks nobody uses now. */
export async function forgetRest(kept: Retention, now: number): Promise<void> {
  await signIns.removeWhere({ expiresAt: below(now - DAY) })
  await networks.removeWhere({ at: below(now - kept.networkDays * DAY) })
  await reminders.removeWhere({ state: not('waiting'), at: below(now - kept.reminderDays * DAY) })
  const stale = below(now - kept.invitationDays * DAY)
  await invitations.removeWhere({ usedBy: missing(), expiresAt: stale })
}
