import { casesApi } from '@core/cases/api'
import type { Output } from '@core/kit/contract'
import { AppError } from '@core/kit/errors'
import { tipsApi } from '@core/tips/api'
import type { MyTip } from '@core/tips/views'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { countWaiting } from '@src/waiting'
import { useDidShow } from '@tarojs/taro'

export interface Home {
  figures: Output<typeof casesApi.monthFigures> | undefined
  /** Own tips that wait for me. */
  waiting: readonly MyTip[]
}

async function recount(): Promise<void> {
  try {
    await countWaiting()
  } catch (failure) {
    // The tab keeps its last count until somebody answers.
    if (!(failure instanceof AppError)) throw failure
  }
}

export function useHome(): Home {
  const me = useMe()
  const figures = useCall(casesApi.monthFigures, {})
  const mine = useCall(tipsApi.listMine, me ? { filter: 'mine' } : undefined)
  useDidShow(() => {
    figures.reload()
    mine.reload()
    void recount()
  })
  return { figures: figures.data, waiting: me ? (mine.data?.tips ?? []) : [] }
}
