import { type ClockSetting, type Clocks, clocksFrom } from '../../core/cases/clock-rules'
import type { CategoryId } from '../../core/tips/categories'
import { collection } from './database'

export const clockSettings = collection<ClockSetting>('clocks')

/** The clocks of a category as they are set now (MISSION C4). */
export async function clocksOf(categoryId: CategoryId): Promise<Clocks> {
  return clocksFrom(await clockSettings.get(categoryId))
}
