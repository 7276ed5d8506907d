import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { dayOf } from '../../core/kit/time'
import type { votesApi } from '../../core/votes/api'
import type { Aftermath } from '../../core/votes/theme'
import { attachPhotos } from '../kit/attach-photos'
import { ownerOf } from '../kit/own-tip'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import { deskTheme } from './desk-theme'
import { themes } from './records'
import { photoIdsOf } from './save-theme'

function wordsOf({ activity, others = '', roster = '', quotes }: Aftermath): string {
  return [activity?.words ?? '', others, roster, ...quotes.map(({ words }) => words)].join('\n')
}

function checkTimes({ activity, photos }: Aftermath, now: number): void {
  const wrong = (field: string, sentence: string) =>
    new AppError('BadInput', sentence, { [field]: sentence })
  if (activity && activity.day > dayOf(now)) throw wrong('activity.day', '活动还没到，办完了再写')
  if (photos.some(({ takenAt }) => takenAt > now)) throw wrong('photos', '拍摄时间还没到，改一下')
}

/** Keeps what came after the count: the page goes on with it (MISSION V4). */
export async function keepAftermath(
  { themeId, aftermath }: Parsed<typeof votesApi.keepAftermath>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.keepAftermath>> {
  checkTimes(aftermath, now)
  if ((await checkText(wordsOf(aftermath), caller.openid)) === 'risky')
    throw new AppError('Blocked', '有平台不让发的内容，请改一改')
  await once(async (tx) => {
    const theme = await tx.get(themes, themeId)
    if (theme?.state !== 'counted')
      throw new AppError('Conflict', '票数核对完才能写后续，过会儿再来')
    const had = new Set(photoIdsOf(theme.aftermath?.photos ?? []))
    const fresh = aftermath.photos.filter(({ photoId }) => !had.has(photoId))
    const already = aftermath.photos.length - fresh.length
    await attachPhotos(tx, fresh, { owner: ownerOf(caller), subject: `theme:${themeId}`, already })
    await tx.put(themes, { ...theme, aftermath, changedAt: now })
    return { themeId }
  })
  return deskTheme(themeId, now)
}
