import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { votesApi } from '../../core/votes/api'
import type { Change } from '../kit/service'
import { mustCollectIn } from './collecting'
import { paperWorkOf } from './paper-work'
import { themes, visits } from './records'

/** What became of a visit. Once somebody was met, name and phone have served their time. */
export async function visited(
  { visitId, outcome }: Parsed<typeof votesApi.visited>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.visited>> {
  const asked = await visits.get(visitId)
  const theme = asked && (await themes.get(asked.themeId))
  if (!theme) throw new AppError('NotFound', '没找到这次上门，刷新看看')
  const own = await mustCollectIn(theme, caller)
  await once(async (tx) => {
    const visit = await tx.get(visits, visitId)
    if (!visit || !own.includes(visit.communityId))
      throw new AppError('NotFound', '没找到这次上门，刷新看看')
    const { sealedContact, ...rest } = visit
    const contact = outcome === 'missed' && sealedContact ? { sealedContact } : {}
    await tx.put(visits, { ...rest, ...contact, state: outcome, doneByName: caller.name })
    return { visitId }
  })
  return paperWorkOf(theme, caller, now)
}
