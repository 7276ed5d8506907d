import { SETTLES_IN } from '../../core/votes/theme'
import { atMost } from '../kit/database'
import { themes } from './records'
import { recount } from './recount'

const AT_ONCE = 20

/** Counts what has closed. A reader may have been first; then this finds nothing left to do. */
export async function onTick(now: number): Promise<void> {
  const due = await themes.find(
    { state: 'open', closesAt: atMost(now - SETTLES_IN) },
    { order: [{ by: 'closesAt' }], limit: AT_ONCE },
  )
  for (const theme of due) await recount(theme, now)
}
