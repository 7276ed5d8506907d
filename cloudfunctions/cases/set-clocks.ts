import type { casesApi } from '../../core/cases/api'
import { CLOCK_NAMES, clocksFrom, DEFAULT_CLOCKS } from '../../core/cases/clock-rules'
import type { Output, Parsed } from '../../core/kit/contract'
import { CATEGORY_IDS } from '../../core/tips/categories'
import { clockSettings } from '../kit/clocks'
import type { Change } from '../kit/service'

/** How long each step may take, per category (C4). */
export async function listClocks(): Promise<Output<typeof casesApi.clocks>> {
  const all = await clockSettings.find({})
  const settings = new Map(all.map((setting) => [setting._id, setting]))
  const categories = CATEGORY_IDS.map((categoryId) => {
    const clocks = clocksFrom(settings.get(categoryId))
    const own = CLOCK_NAMES.some((name) => clocks[name] !== DEFAULT_CLOCKS[name])
    return { categoryId, clocks, own }
  })
  return { categories }
}

/** Sets the clocks of one category; deadlines that run already stay as people were told. */
export async function setClocks(
  { categoryId, clocks }: Parsed<typeof casesApi.setClocks>,
  { once }: Change,
): Promise<Output<typeof casesApi.setClocks>> {
  await once(async (tx) => {
    await tx.put(clockSettings, { _id: categoryId, ...clocks })
    return { categoryId }
  })
  return listClocks()
}
