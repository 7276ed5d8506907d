import { tipsApi } from '@core/tips/api'
import { useBadge } from './badge'
import { call } from './cloud/call'
import { useSession } from './cloud/session'

/** Counts own tips that wait for me, for the 我的 tab. Leaves the old count when nobody answers. */
export async function countWaiting(): Promise<void> {
  if (!useSession.getState().me) {
    useBadge.getState().setMine(0)
    return
  }
  const { mine } = await call(tipsApi.badge, {})
  useBadge.getState().setMine(mine)
}
