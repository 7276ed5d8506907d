import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { noticesApi } from '../../core/notices/api'
import { warningName } from '../../core/notices/warning'
import { announce } from '../kit/announce'
import type { Change } from '../kit/service'
import { warnings } from './records'
import { shownWarning } from './warning-views'

/** Ends a warning with the station's own words; from now on the home page hides it. */
export async function liftWarning(
  { warningId, words, at = 0 }: Parsed<typeof noticesApi.lift>,
  { now, once }: Change,
): Promise<Output<typeof noticesApi.lift>> {
  await once(async (tx) => {
    const warning = await tx.get(warnings, warningId)
    if (!warning) throw new AppError('NotFound', '没找到这条预警，刷新看看')
    if (warning.lifted) throw new AppError('TooLate', '这条已经解除过了')
    const since = Math.min(now, Math.max(at || now, warning.issuedAt))
    await tx.update(warnings, warningId, { lifted: { at: since, words } })
    await announce(tx, {
      type: 'warning.lifted',
      at: now,
      subject: { kind: 'warning', id: warningId },
      number: '',
      title: warningName(warning),
      urgent: false,
    })
    return { warningId }
  })
  return shownWarning(warningId, now)
}
