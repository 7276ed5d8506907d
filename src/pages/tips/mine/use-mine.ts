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

/** Own tips by filter, page after page; asked again each time the page is shown. */
export function useMine(): Mine {
  const { params } = useRouter<{ filter?: string }>()
  const [filter, setFilter] = useState<Filter>(
    MY_FILTERS.find((one) => one === params.filter) ?? 'all',
  )
  const [page, setPage] = useState<Page>()
  const [failed, setFailed] = useState<AppError>()
  const latest = useRef(0)
  const growing = useRef(false)

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

  useReachBottom(() => {
    const after = page?.next
    if (!after || growing.current) return
    growing.current = true
    const turn = latest.current
    call(tipsApi.listMine, { filter, after })
      .then((more) => {
        if (turn === latest.current) setPage(joined(page, more))
      })
      // What is on the screen stays; reaching the bottom again asks again.
      .catch((error: unknown) => setFailed(error instanceof AppError ? error : undefined))
      .finally(() => {
        growing.current = false
      })
  })

  const choose = (wanted: Filter) => {
    setFilter(wanted)
    void load(wanted)
  }
  return { page, failed, filter, choose, retry: () => void load(filter) }
}
