import type { ExplainerView } from '@core/policies/views'
import { Icon } from '@src/components/icon/icon'
import { Tap } from '@src/components/tap/tap'
import { Button, Text } from '@tarojs/components'
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useState } from 'react'

/** What a friend sees before opening it; the page opens without signing in (MISSION E2). */
export function useSharing(its: ExplainerView | undefined, explainerId: string): void {
  const title = its?.text ? `${its.title}：${its.text.answer.words}` : (its?.title ?? '大白话政策')
  const path = `/pages/policies/explainer/index?id=${explainerId}`
  useShareAppMessage(() => ({ title, path }))
  useShareTimeline(() => ({ title, query: `id=${explainerId}` }))
}

const WORDS = '转给家里人'

const Words = ({ said }: { said: string }) => (
  <>
    <Icon name="paper-plane-tilt-bold" size={18} color="brand" className="explainer__sign" />
    <Text className="explainer__link">{said}</Text>
  </>
)

function ShareOnWeb({ title }: { title: string }) {
  const [said, setSaid] = useState(WORDS)
  const url = window.location.href
  const share = () => {
    // Closing the system's sheet is no failure.
    if (navigator.share) void navigator.share({ title, url }).catch(() => undefined)
    else {
      navigator.clipboard.writeText(url).then(
        () => setSaid('网址复制好了，发给家里人'),
        () => setSaid('没复制上，把网址抄给家里人'),
      )
    }
  }
  return (
    <Tap className="explainer__way" onTap={share}>
      <Words said={said} />
    </Tap>
  )
}

const ShareInWechat = () => (
  <Button className="explainer__way explainer__share" openType="share" hoverClass="tap--down">
    <Words said={WORDS} />
  </Button>
)

/** Hands the page on to friends. */
export const ShareLine = ({ title }: { title: string }) =>
  process.env.TARO_ENV === 'h5' ? <ShareOnWeb title={title} /> : <ShareInWechat />
