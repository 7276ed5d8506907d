import type { Cursor } from '@core/kit/page'
import { noticesApi } from '@core/notices/api'
import { call } from '@src/cloud/call'
import { useList } from '@src/cloud/use-list'
import { useCallback } from 'react'

/** Notices of a community, or of the whole district. */
export function useNotices(communityId: string | undefined) {
  const read = useCallback(
    async (after: { after?: Cursor }) => {
      const page = await call(noticesApi.list, {
        ...(communityId ? { communityId } : {}),
        ...after,
      })
      return { rows: page.notices, next: page.next }
    },
    [communityId],
  )
  return useList(read)
}
