import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { votesApi } from '../../core/votes/api'
import { keyedHash } from '../kit/crypto'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import { feelings, themes } from './records'

export const feltIdOf = (themeId: string, personId: string) => keyedHash('felt', themeId, personId)

/** How the activity was: one answer a person; words go to the editors only (MISSION V4, T9). */
export async function feel(
  { themeId, words, ...rest }: Parsed<typeof votesApi.feel>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.feel>> {
  if (words && (await checkText(words, caller.openid)) === 'risky') {
    const sentence = '这句话平台不让发，请改一改'
    throw new AppError('Blocked', sentence, { words: sentence })
  }
  await once(async (tx) => {
    const theme = await tx.get(themes, themeId)
    if (!theme?.aftermath?.activity) throw new AppError('NotFound', '活动办完了才能说，过几天再来')
    const _id = feltIdOf(themeId, caller.personId)
    await tx.put(feelings, { _id, themeId, ...rest, ...(words ? { words } : {}), at: now })
    return null
  })
  return { done: true }
}
