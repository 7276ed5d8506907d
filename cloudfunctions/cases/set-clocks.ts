import type { casesApi } from '../../core/cases/api'
import { CLOCK_NAMES, CLOCK_RULES, clocksFrom, DEFAULT_CLOCKS } from '../../core/cases/clock-rules'
import type { Output, Parsed } from '../../core/kit/contract'
import { CATEGORY_IDS } from '../../core/tips/categories'
import { audit } from '../kit/audit'
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

/**
 * Sets the clocks of one category; deadlines that run already stay as people were told. What changed
 * stands in the log nobody can rewrite (S3).
 */
export async function setClocks(
  { categoryId, clocks }: Parsed<typeof casesApi.setClocks>,
  { caller, now, once }: Change,
): Promise<Output<typeof casesApi.setClocks>> {
  await once(async (tx) => {
    const before = clocksFrom(await tx.get(clockSettings, categoryId))
    await tx.put(clockSettings, { _id: categoryId, ...clocks })
    const changed = CLOCK_NAMES.filter((name) => before[name] !== clocks[name])
    const words = changed.map(
      (name) => `${CLOCK_RULES[name].label} ${before[name]} → ${clocks[name]}`,
    )
    const told = { action: 'settings.changed', subject: `clocks:${categoryId}` } as const
    const facts = { did: words.join('、') }
    if (changed.length > 0) await audit(tx, { at: now, actor: caller.personId, ...told, facts })
    return { categoryId }
  })
  return listClocks()
}
