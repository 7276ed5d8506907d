import type { casesApi } from '../../core/cases/api'
import { CLOCK_NAMES, DEFAULT_CLOCKS } from '../../core/cases/clock-rules'
import type { Output, Parsed } from '../../core/kit/contract'
import { CATEGORY_IDS } from '../../core/tips/categories'
import { clockSettings, clocksOf, forgetClocks } from '../kit/clocks'
import type { Ask, Change } from '../kit/service'

/** How long each step may take, per category (C4). */
export async function listClocks(
  _: unknown,
  { now }: Pick<Ask, 'now'>,
): Promise<Output<typeof casesApi.clocks>> {
  const all = CATEGORY_IDS.map(async (categoryId) => {
    const clocks = await clocksOf(categoryId, now)
    const own = CLOCK_NAMES.some((name) => clocks[name] !== DEFAULT_CLOCKS[name])
    return { categoryId, clocks, own }
  })
  return { categories: await Promise.all(all) }
}

/** Sets the clocks of one category; deadlines that run already stay as people were told. */
export async function setClocks(
  { categoryId, clocks }: Parsed<typeof casesApi.setClocks>,
  { now, once }: Change,
): Promise<Output<typeof casesApi.setClocks>> {
  await once(async (tx) => {
    await tx.put(clockSettings, { _id: categoryId, ...clocks })
    return { categoryId }
  })
  forgetClocks()
  return listClocks({}, { now })
}
