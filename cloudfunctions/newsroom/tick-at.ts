import type { Output, Parsed } from '../../core/kit/contract'
import type { newsroomApi } from '../../core/newsroom/api'
import type { Change } from '../kit/service'
import { dispatch } from './dispatch'
import { forgetOld } from './forget-old'
import { startRun } from './run'

/** Does what a tick does as if it were another moment; does not exist outside the local cloud. */
export async function tickAt(
  { at, budget }: Parsed<typeof newsroomApi.tickAt>,
  { once }: Change,
): Promise<Output<typeof newsroomApi.tickAt>> {
  await dispatch(startRun(`run_${once.id}`, at, budget))
  await forgetOld(at)
  return { done: true }
}
