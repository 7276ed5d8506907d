import type { AppError } from '@core/kit/errors'
import type { Cursor } from '@core/kit/page'
import { noticesApi } from '@core/notices/api'
import type { NoticeRow } from '@core/notices/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useCallback, useEffect, useRef, useState } from 'react'

interface Listed {
  notices: NoticeRow[]
  next: Cursor | null
}

const NOTHING: Listed = { notices: [], next: null }

/** Notices of a community, or of the whole district, a page at a time. */
export function useNotices(communityId: string | undefined) {
  const [listed, setListed] = useState(NOTHING)
  const [error, setError] = useState<AppError>()
  const [loading, setLoading] = useState(true)
  const turn = useRef(0)

  const ask = useCallback(
    async (after: Cursor | undefined) => {
      turn.current += 1
      const mine = turn.current
      setLoading(true)
      setError(undefined)
      try {
        const where = communityId ? { communityId } : {}
        const page = await call(noticesApi.list, after ? { ...where, after } : where)
        if (mine !== turn.current) return
        setListed((before) =>
          after ? { ...page, notices: [...before.notices, ...page.notices] } : page,
        )
      } catch (failure) {
        if (mine === turn.current) setError(asAppError(failure))
      } finally {
        if (mine === turn.current) setLoading(false)
      }
    },
    [communityId],
  )

  useEffect(() => {
    setListed(NOTHING)
    void ask(undefined)
  }, [ask])

  const more = () => {
    if (listed.next && !loading) void ask(listed.next)
  }
  return { ...listed, error, loading, more, reload: () => void ask(undefined) }
}
