import type { Output, Parsed } from '../../core/kit/contract'
import type { newsroomApi } from '../../core/newsroom/api'
import type { Change } from '../kit/service'
import { dispatch } from './dispatch'
import { startRun } from './run'

/** Runs the dispatcher as if it were another moment; does not exist outside the local cloud. */
export async function tickAt(
  { at, budget }: Parsed<typeof newsroomApi.tickAt>,
  { once }: Change,
): Promise<Output<typeof newsroomApi.tickAt>> {
  await dispatch(startRun(`run_${once.id}`, at, budget))
  return { done: true }
}
