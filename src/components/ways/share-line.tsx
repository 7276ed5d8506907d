import { Button, Text } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './ways.scss'

const WORDS = '转给家里人'

const Words = ({ said }: { said: string }) => (
  <>
    <Icon name="paper-plane-tilt-bold" size={18} color="brand" className="way__sign" />
    <Text className="way__words">{said}</Text>
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
    <Tap className="way" onTap={share}>
      <Words said={said} />
    </Tap>
  )
}

const ShareInWechat = () => (
  <Button className="way way--share" openType="share" hoverClass="tap--down">
    <Words said={WORDS} />
  </Button>
)

/** Hands the page on to friends. */
export const ShareLine = ({ title }: { title: string }) =>
  process.env.TARO_ENV === 'h5' ? <ShareOnWeb title={title} /> : <ShareInWechat />
