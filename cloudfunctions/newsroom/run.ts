import { environment } from '../kit/environment'

/** One run of the dispatcher: its name on leases, its clock and how long it may go on. */
export interface Run {
  id: string
  now(): number
  /** False when no new send should begin. */
  goesOn(): boolean
  publicUrl: string
  local: boolean
}

/** Sends end within 15 s and the function within 60; a lease outlives both, so its holder is gone. */
export const LEASE = 80_000
export const BUDGET = 40_000

/** A run that believes it is `now` and lets its clock go on from there. */
export function startRun(id: string, now: number, budget = BUDGET): Run {
  const shift = now - Date.now()
  const clock = () => Date.now() + shift
  const { publicUrl, local } = environment()
  return { id, now: clock, goesOn: () => clock() < now + budget, publicUrl, local }
}
