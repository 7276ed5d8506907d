import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { votesApi } from '../../core/votes/api'
import { phaseOf } from '../../core/votes/theme'
import type { Caller } from '../kit/caller'
import { keyedHash } from '../kit/crypto'
import type { Change } from '../kit/service'
import { comers, themes } from './records'

const comerIdOf = (themeId: string, personId: string) => keyedHash('comer', themeId, personId)

/** How many said they come, and how many the caller brings. */
export async function comingTo(themeId: string, { personId }: Caller) {
  const [all, mine] = await Promise.all([
    comers.find({ themeId }, { fields: ['people'] }),
    personId === '' ? undefined : comers.get(comerIdOf(themeId, personId)),
  ])
  return { people: all.reduce((sum, { people }) => sum + people, 0), mine: mine?.people ?? 0 }
}

/** 我要来: how many of one household come to the activity; once a person, changeable. */
export async function comeAlong(
  { themeId, people }: Parsed<typeof votesApi.signUp>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.signUp>> {
  await once(async (tx) => {
    const theme = await tx.get(themes, themeId)
    if (!theme || phaseOf(theme, now) !== 'result')
      throw new AppError('NotFound', '结果出来了才能报名，过会儿再来')
    if (theme.aftermath?.activity) throw new AppError('TooLate', '活动已经办过了，下次再来')
    await tx.put(comers, { _id: comerIdOf(themeId, caller.personId), themeId, people })
    return null
  })
  return comingTo(themeId, caller)
}
