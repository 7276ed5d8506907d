import type { Cursor } from '@core/kit/page'
import { policiesApi } from '@core/policies/api'
import type { Topic } from '@core/policies/topics'
import { call } from '@src/cloud/call'
import { useList } from '@src/cloud/use-list'
import { useCallback } from 'react'

/** The public list of one topic or all. */
export function useExplainers(topic: Topic | undefined) {
  const read = useCallback(
    async (after: { after?: Cursor }) => {
      const page = await call(policiesApi.list, { ...(topic ? { topic } : {}), ...after })
      return { rows: page.explainers, next: page.next }
    },
    [topic],
  )
  return useList(read)
}
