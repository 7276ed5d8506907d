import { HOUR } from '../../core/kit/time'
import { newId } from '../kit/crypto'
import { dispatch } from './dispatch'
import { forgetOld } from './forget-old'
import { startRun } from './run'

let forgotAt = 0

/** The timer's tick. Ticks may be lost, doubled or overlap: leases keep each send single. */
export async function onTick(now: number): Promise<void> {
  await dispatch(startRun(newId('run'), now))
  if (now - forgotAt < HOUR) return
  forgotAt = now
  await forgetOld(now)
}
