import { newId } from '../kit/crypto'
import { dispatch } from './dispatch'
import { startRun } from './run'

/** The timer's tick. Ticks may be lost, doubled or overlap: leases keep each send single. */
export async function onTick(now: number): Promise<void> {
  await dispatch(startRun(newId('run'), now))
}
