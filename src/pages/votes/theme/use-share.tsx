import type { ThemeView } from '@core/votes/views'
import Taro, { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { CARD_HEIGHT, CARD_WIDTH, drawCard } from './draw-card'
import type { Share } from './share-button'
import { ShareSheet } from './share-sheet'

async function picture(theme: ThemeView): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: CARD_WIDTH, height: CARD_HEIGHT })
  drawCard(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, theme)
  const drawn = { canvas: canvas as unknown as Taro.Canvas }
  return (await Taro.canvasToTempFilePath(drawn)).tempFilePath
}

/** The card's picture, ready before anybody shares; without one WeChat takes the page itself. */
function useCardPicture(theme: ThemeView | undefined) {
  const drawn = useRef('')
  const themeId = theme?.themeId
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once a theme, not once a vote
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5' || !theme) return
    picture(theme).then(
      (path) => {
        drawn.current = path
      },
      (failure: unknown) => console.warn(failure),
    )
  }, [themeId])
  return drawn
}

/** Passing the vote on: to a chat, to 朋友圈, or as a picture on the web. Never with totals. */
export function useShare(theme: ThemeView | undefined): Share {
  const [open, setOpen] = useState(false)
  const drawn = useCardPicture(theme)
  const title = theme?.title ?? '邻里投票'
  const query = `id=${theme?.themeId ?? ''}`
  useShareAppMessage(() => ({
    title,
    path: `/pages/votes/theme/index?${query}`,
    ...(drawn.current ? { imageUrl: drawn.current } : {}),
  }))
  useShareTimeline(() => ({ title, query }))
  const sheet = process.env.TARO_ENV === 'h5' && theme && (
    <ShareSheet theme={theme} open={open} onClose={() => setOpen(false)} />
  )
  return { show: () => setOpen(true), sheet }
}
