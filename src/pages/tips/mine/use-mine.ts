import type { Input, Output } from '@core/kit/contract'
import { AppError } from '@core/kit/errors'
import { MY_FILTERS, tipsApi } from '@core/tips/api'
import { useBadge } from '@src/badge'
import { call } from '@src/cloud/call'
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'

export type Filter = Input<typeof tipsApi.listMine>['filter']
type Page = Output<typeof tipsApi.listMine>

export interface Mine {
  page: Page | undefined
  failed: AppError | undefined
  filter: Filter
  choose: (filter: Filter) => void
  retry: () => void
}

const joined = (before: Page, more: Page): Page => ({
  ...more,
  tips: [...before.tips, ...more.tips.filter((t) => !before.tips.some((b) => b.tipId === t.tipId))],
})

/** Asks for the next page when the end of this one comes into sight; one question at a time. */
function useMore(
  filter: Filter,
  page: Page | undefined,
  take: (more: Promise<Page>) => Promise<void>,
) {
  const growing = useRef(false)
  useReachBottom(() => {
    const after = page?.next
    if (!after || growing.current) return
    growing.current = true
    take(call(tipsApi.listMine, { filter, after }))
      .catch((failure: unknown) => {
        // What is on the screen stays; reaching the bottom again asks again.
        if (!(failure instanceof AppError)) throw failure
      })
      .finally(() => {
        growing.current = false
      })
  })
}

/** Own tips by filter, page after page; asked again each time the page is shown. */
export function useMine(): Mine {
  const { params } = useRouter<{ filter?: string }>()
  const [filter, setFilter] = useState<Filter>(
    MY_FILTERS.find((one) => one === params.filter) ?? 'all',
  )
  const [page, setPage] = useState<Page>()
  const [failed, setFailed] = useState<AppError>()
  const latest = useRef(0)

  const load = useCallback(async (wanted: Filter) => {
    latest.current += 1
    const turn = latest.current
    try {
      const first = await call(tipsApi.listMine, { filter: wanted })
      if (turn !== latest.current) return
      useBadge.getState().setMine(first.counts.mine)
      setPage(first)
      setFailed(undefined)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (turn === latest.current) setFailed(error)
    }
  }, [])

  useDidShow(() => {
    void load(filter)
  })

  useMore(filter, page, async (more) => {
    const turn = latest.current
    const next = await more
    if (turn === latest.current) setPage((before) => (before ? joined(before, next) : next))
  })

  const choose = (wanted: Filter) => {
    setFilter(wanted)
    void load(wanted)
  }
  return { page, failed, filter, choose, retry: () => void load(filter) }
}
