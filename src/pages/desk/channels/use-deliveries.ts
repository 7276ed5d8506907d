import type { Output } from '@core/kit/contract'
import { newsroomApi } from '@core/newsroom/api'
import { call } from '@src/cloud/call'
import { asAppError, useCall } from '@src/cloud/use-call'
import { useEffect, useState } from 'react'
import { askedBy, type Filter } from './filter'

type Page = Output<typeof newsroomApi.listDeliveries>

/** Fresh enough for somebody watching a retry; the dispatcher itself looks every five seconds. */
const EVERY = 5000

/** Asks again every few seconds while the page can be seen. */
export function useEvery(ask: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) ask()
    }, EVERY)
    return () => clearInterval(timer)
  }, [ask])
}

/** The deliveries a filter shows: the first page kept up to date, older pages on demand. */
export function useDeliveries(filter: Filter) {
  const first = useCall(newsroomApi.listDeliveries, askedBy(filter, Date.now()))
  const [older, setOlder] = useState<Page[]>([])
  const [failed, setFailed] = useState<string>()
  const asked = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins from the top
  useEffect(() => setOlder([]), [asked])
  useEvery(first.reload)

  const last = older.at(-1) ?? first.data
  const more = async () => {
    if (!last?.next) return
    try {
      const input = { ...askedBy(filter, Date.now()), after: last.next }
      const page = await call(newsroomApi.listDeliveries, input)
      setOlder((pages) => [...pages, page])
      setFailed(undefined)
    } catch (failure) {
      setFailed(asAppError(failure).message)
    }
  }
  const pages = first.data ? [first.data, ...older] : []
  const known = new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.deliveryId, row]))
  return {
    rows: [...known.values()],
    counts: first.data?.counts ?? { all: 0, retrying: 0, dead: 0 },
    loading: first.loading && !first.data,
    failed: first.error?.message ?? failed,
    reload: first.reload,
    more: last?.next ? more : undefined,
  }
}
