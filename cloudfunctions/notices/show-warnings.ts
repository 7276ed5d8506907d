import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { noticesApi } from '../../core/notices/api'
import { type Warning, warningState } from '../../core/notices/warning'
import { district } from '../kit/district'
import type { Ask } from '../kit/service'
import { warnings } from './records'
import { recentWarnings } from './standing-warnings'
import { warningView } from './warning-views'

async function oneWarning(warningId: string): Promise<Warning[]> {
  const warning = await warnings.get(warningId)
  if (!warning) throw new AppError('NotFound', '没找到这条预警，可能已经过去了')
  return [warning]
}

/** Warnings in force before those that are over; one alone when asked for by its id. */
export async function showWarnings(
  { communityId, warningId }: Parsed<typeof noticesApi.warnings>,
  { now }: Ask,
): Promise<Output<typeof noticesApi.warnings>> {
  const [found, places] = await Promise.all([
    warningId ? oneWarning(warningId) : recentWarnings(communityId, now),
    district(now),
  ])
  const stands = (warning: Warning) => warningState(warning, now) === 'standing'
  const ordered = [...found.filter(stands), ...found.filter((warning) => !stands(warning))]
  return { warnings: ordered.map((warning) => warningView(warning, places, now)) }
}
