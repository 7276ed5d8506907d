import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { votesApi } from '../../core/votes/api'
import { checkOpen } from '../../core/votes/ballot'
import { LONGEST_VOTE, SHORTEST_VOTE, type Theme } from '../../core/votes/theme'
import { audit } from '../kit/audit'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import { deskTheme } from './desk-theme'
import { forgetContacts } from './forget-contacts'
import { themes } from './records'

const wordsOf = ({ title, intro, partners = '', options }: Theme): string =>
  [title, intro, partners, ...options.flatMap((o) => [o.title, o.note ?? '', o.place ?? ''])].join(
    '\n',
  )

function checkTime({ closesAt }: Theme, now: number): void {
  const wrong = (sentence: string) => new AppError('BadInput', sentence, { closesAt: sentence })
  if (closesAt < now + SHORTEST_VOTE) throw wrong('截止时间太近了，至少留一个小时')
  if (closesAt > now + LONGEST_VOTE) throw wrong('截止时间太远了，最多 60 天')
}

/** Opens the vote. From here on nothing of it changes but its end. */
export async function publishTheme(
  { themeId }: Parsed<typeof votesApi.publish>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.publish>> {
  const draft = await themes.get(themeId)
  if (draft && (await checkText(wordsOf(draft), caller.openid)) === 'risky')
    throw new AppError('Blocked', '有平台不让发的内容，请改一改')
  await once(async (tx) => {
    const theme = await tx.get(themes, themeId)
    if (!theme) throw new AppError('NotFound', '没找到这次投票，刷新看看')
    if (theme.state !== 'draft') throw new AppError('Conflict', '这次投票已经发过了，刷新看看')
    if (theme.changedAt !== draft?.changedAt)
      throw new AppError('Conflict', '刚才有人改过草稿，刷新看看再发')
    checkTime(theme, now)
    await tx.update(themes, themeId, { state: 'open', openedAt: now, changedAt: now })
    return { themeId }
  })
  return deskTheme(themeId, now)
}

/** Takes an open vote down for a public reason. Nothing of it is ever counted. */
export async function withdrawTheme(
  { themeId, reason }: Parsed<typeof votesApi.withdrawTheme>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.withdrawTheme>> {
  await once(async (tx) => {
    checkOpen(await tx.get(themes, themeId), now)
    const down = { state: 'withdrawn', withdrawnFor: reason, changedAt: now }
    await tx.update(themes, themeId, down)
    const told = { action: 'vote.withdrawn', subject: `theme:${themeId}`, reason } as const
    await audit(tx, { at: now, actor: caller.personId, ...told })
    return { themeId }
  })
  await forgetContacts(themeId)
  return deskTheme(themeId, now)
}
