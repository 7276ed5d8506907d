import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import { countReader, tellOfNews } from '../kit/reading'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { noticeOf } from './notice-of'
import { readership } from './records'

const reading = (noticeId: string) => ({
  kept: readership,
  subject: noticeId,
  isOut: (tx: Tx) => noticeOf(noticeId, ['published', 'withdrawn'], tx),
})

/** Counts somebody who opened it, once however often they look. */
export const readNotice = (
  { noticeId, device }: Parsed<typeof noticesApi.read>,
  by: Change,
): Promise<Output<typeof noticesApi.read>> => countReader(reading(noticeId), device, by)

/** Tells them of a correction or withdrawal, because they asked for it. */
export const tellReader = (
  { noticeId }: Parsed<typeof noticesApi.tellMe>,
  by: Change,
): Promise<Output<typeof noticesApi.tellMe>> => tellOfNews(reading(noticeId), by)
