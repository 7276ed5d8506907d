import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import { limitReading, peopleOf, rememberReader, rememberToTell } from '../kit/readership'
import type { Change } from '../kit/service'
import { noticeOf } from './notice-of'
import { readership } from './records'

/** Counts somebody who opened it; a refresh counts nothing. */
export async function readNotice(
  { noticeId, device }: Parsed<typeof noticesApi.read>,
  by: Change,
): Promise<Output<typeof noticesApi.read>> {
  await limitReading(by)
  const { caller, now, once } = by
  await once(async (tx) => {
    await noticeOf(noticeId, ['published', 'withdrawn'], tx)
    const { _id } = await rememberReader(tx, readership, noticeId, { caller, device, now })
    return { readerId: _id }
  })
  return { people: (await peopleOf(readership, [noticeId])).get(noticeId) ?? 0 }
}

/** Keeps, sealed, whom to tell of a withdrawal: only for who asked for it (P3). */
export async function tellReader(
  { noticeId }: Parsed<typeof noticesApi.tellMe>,
  { caller, now, once }: Change,
): Promise<Output<typeof noticesApi.tellMe>> {
  await once(async (tx) => {
    await noticeOf(noticeId, ['published', 'withdrawn'], tx)
    const { _id } = await rememberToTell(tx, readership, noticeId, { caller, now })
    return { readerId: _id }
  })
  return { done: true }
}
