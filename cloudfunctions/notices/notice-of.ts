import { AppError } from '../../core/kit/errors'
import type { Notice, NoticeState } from '../../core/notices/notice'
import { notices } from '../kit/records'
import type { Tx } from '../kit/transaction'

const GONE = '没找到这条通知，可能已经撤了'

/** A notice in one of these states; for everybody else it does not exist. */
export async function noticeOf(
  noticeId: string,
  states: readonly NoticeState[],
  tx?: Tx,
): Promise<Notice> {
  const notice = tx ? await tx.get(notices, noticeId) : await notices.get(noticeId)
  if (!notice || !states.includes(notice.state)) throw new AppError('NotFound', GONE)
  return notice
}
