import type { ExplainerView } from '@core/policies/views'
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'

/** What a friend sees before opening it; the page opens without signing in (MISSION E2). */
export function useSharing(its: ExplainerView | undefined, explainerId: string): void {
  const title = its?.text ? `${its.title}：${its.text.answer.words}` : (its?.title ?? '大白话政策')
  const path = `/pages/policies/explainer/index?id=${explainerId}`
  useShareAppMessage(() => ({ title, path }))
  useShareTimeline(() => ({ title, query: `id=${explainerId}` }))
}
