import { type ClockSetting, type Clocks, clocksFrom } from '../../core/cases/clock-rules'
import { MINUTE } from '../../core/kit/time'
import type { CategoryId } from '../../core/tips/categories'
import { collection } from './database'

export const clockSettings = collection<ClockSetting>('clocks')

const KEEP = MINUTE

let kept: { at: number; byId: Map<string, ClockSetting> } | undefined

/** The clocks of a category (MISSION C4); read again after a minute, because they hardly change. */
export async function clocksOf(categoryId: CategoryId, now: number): Promise<Clocks> {
  if (!kept || now < kept.at || now - kept.at >= KEEP) {
    const all = await clockSettings.find({})
    kept = { at: now, byId: new Map(all.map((setting) => [setting._id, setting])) }
  }
  return clocksFrom(kept.byId.get(categoryId))
}

/** Somebody set a clock here: the next question reads it. */
export function forgetClocks(): void {
  kept = undefined
}
