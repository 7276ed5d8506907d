import { casesApi } from '@core/cases/api'
import { feedbackApi } from '@core/feedback/api'
import type { Output } from '@core/kit/contract'
import { AppError } from '@core/kit/errors'
import { noticesApi } from '@core/notices/api'
import { policiesApi } from '@core/policies/api'
import { tipsApi } from '@core/tips/api'
import type { MyTip } from '@core/tips/views'
import { votesApi } from '@core/votes/api'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { useCommunity } from '@src/places'
import { countWaiting } from '@src/waiting'
import { useDidShow } from '@tarojs/taro'

export type OpenTheme = Output<typeof votesApi.listOpen>['themes'][number]
type Current = Output<typeof noticesApi.current>

export interface Home {
  figures: Output<typeof casesApi.monthFigures> | undefined
  /** Own tips that wait for me. */
  waiting: readonly MyTip[]
  warning: Current['warning']
  notice: Current['notices'][number] | undefined
  theme: OpenTheme | undefined
  explainer: Output<typeof policiesApi.list>['explainers'][number] | undefined
  day: Output<typeof feedbackApi.day> | undefined
}

async function recount(): Promise<void> {
  try {
    await countWaiting()
  } catch (failure) {
    // The tab keeps its last count until somebody answers.
    if (!(failure instanceof AppError)) throw failure
  }
}

/** The first vote I have not taken part in; else the first. */
const nextTheme = (themes: readonly OpenTheme[] = []) =>
  themes.find(({ voted }) => !voted) ?? themes[0]

/** Everything the home page tells; a part that cannot be had is left out. */
export function useHome(): Home {
  const me = useMe()
  const communityId = useCommunity()?.communityId
  const here = communityId ? { communityId } : {}
  const calls = {
    figures: useCall(casesApi.monthFigures, {}),
    mine: useCall(tipsApi.listMine, me ? { filter: 'mine' } : undefined),
    current: useCall(noticesApi.current, here),
    themes: useCall(votesApi.listOpen, here),
    explainers: useCall(policiesApi.list, { limit: 1 }),
    day: useCall(feedbackApi.day, {}),
  }
  useDidShow(() => {
    for (const each of Object.values(calls)) each.reload()
    void recount()
  })
  return {
    figures: calls.figures.data,
    waiting: me ? (calls.mine.data?.tips ?? []) : [],
    warning: calls.current.data?.warning ?? null,
    notice: calls.current.data?.notices[0],
    theme: nextTheme(calls.themes.data?.themes),
    explainer: calls.explainers.data?.explainers[0],
    day: calls.day.data,
  }
}
