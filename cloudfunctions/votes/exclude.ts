import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { normaliseCode, printCode } from '../../core/kit/ids'
import type { votesApi } from '../../core/votes/api'
import { checkOpen, rollKey } from '../../core/votes/ballot'
import { LEDGER_LABEL } from '../../core/votes/exclusion'
import { maskName } from '../../core/votes/paper'
import { audit } from '../kit/audit'
import { keyedHash } from '../kit/crypto'
import type { Change } from '../kit/service'
import { deskTheme } from './desk-theme'
import { exclusions, rollHashOf, themes } from './records'

type Draft = Parsed<typeof votesApi.exclude>

/** What finds the ballot, and how the desk calls it; a name is hashed and masked at once. */
function targetOf({ themeId, number, roll }: Draft) {
  if (number) {
    const code = normaliseCode(number)
    return { number: code, shown: `票号 ${printCode(code)}` }
  }
  if (!roll) {
    const sentence = '写票号，或者写姓名和楼号'
    throw new AppError('BadInput', sentence, { number: sentence })
  }
  return {
    roll: rollHashOf(themeId, rollKey(roll)),
    shown: `${maskName(roll.name)} ${roll.building}`,
  }
}

/**
 * Enters a ballot that shall not count. Only before the close, when nobody knows the totals, and
 * without telling whether such a ballot exists (MISSION V3).
 */
export async function exclude(
  draft: Draft,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.exclude>> {
  const { themeId, reason } = draft
  const target = targetOf(draft)
  await once(async (tx) => {
    checkOpen(await tx.get(themes, themeId), now)
    const _id = keyedHash('exclusion', themeId, target.number ?? '', target.roll ?? '')
    const told = { action: 'vote.excluded', subject: `theme:${themeId}` } as const
    await audit(tx, { at: now, actor: caller.personId, ...told, reason: LEDGER_LABEL[reason] })
    await tx.put(exclusions, {
      _id,
      themeId,
      reason,
      ...target,
      byName: caller.name,
      createdAt: now,
    })
    return { themeId }
  })
  return deskTheme(themeId, now)
}
