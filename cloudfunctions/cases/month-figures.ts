import type { casesApi } from '../../core/cases/api'
import type { Output } from '../../core/kit/contract'
import { monthOf, shanghai, startOfDay } from '../../core/kit/time'
import { between, not, oneOf } from '../kit/database'
import { cases, tips } from '../kit/records'
import type { Ask } from '../kit/service'

const startOfMonth = (month: string): number => startOfDay(`${month}-01`)

/**
 * Matters of the Shanghai month, each once: cases by their first tip, and tips that are no case.
 * Blocked and withdrawn tips are no matters. Answered: closed cases, and declines, which always say
 * why and who can help.
 */
export async function monthFigures(
  _: unknown,
  { now }: Ask,
): Promise<Output<typeof casesApi.monthFigures>> {
  const month = monthOf(now)
  const next = monthOf(shanghai(now).startOf('month').add(1, 'month').valueOf())
  const createdAt = between(startOfMonth(month), startOfMonth(next))
  const [all, closed, waiting, declined] = await Promise.all([
    cases.count({ month, ending: not('merged') }),
    cases.count({ month, stage: 'closed', ending: not('merged') }),
    tips.count({ state: oneOf(['received', 'returned']), createdAt }),
    tips.count({ state: 'declined', createdAt }),
  ])
  return { month, received: all + waiting + declined, answered: closed + declined }
}
