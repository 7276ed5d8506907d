import type { NoticeView } from '@core/notices/views'
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'

/** The card in a chat and the line in 朋友圈; both open without signing in (E2). */
export function useShare(notice: NoticeView | undefined): void {
  const title = notice?.title ?? '社区通知'
  const picture = notice?.picture ? { imageUrl: notice.picture.url } : {}
  const query = `id=${notice?.noticeId ?? ''}`
  useShareAppMessage(() => ({ title, path: `/pages/notices/notice/index?${query}`, ...picture }))
  useShareTimeline(() => ({ title, query, ...picture }))
}
