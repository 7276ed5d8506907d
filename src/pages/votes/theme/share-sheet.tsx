import type { ThemeView } from '@core/votes/views'
import { Button } from '@src/components/button/button'
import { Sheet } from '@src/components/sheet/sheet'
import { pictured } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { CARD_WIDTH, drawCard, TALL_HEIGHT } from './draw-card'

interface ShareSheetProps {
  theme: ThemeView
  open: boolean
  onClose: () => void
}

const linkOf = ({ themeId }: ThemeView) => `${window.location.origin}/votes/theme?id=${themeId}`

function drawnOn(theme: ThemeView): string {
  const canvas = document.createElement('canvas')
  canvas.width = CARD_WIDTH
  canvas.height = TALL_HEIGHT
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  drawCard(pen, theme, linkOf(theme))
  return canvas.toDataURL('image/png')
}

function save(url: string, title: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = `${title}.png`
  link.click()
}

function Card({ theme }: { theme: ThemeView }) {
  const url = useMemo(() => drawnOn(theme), [theme])
  const [said, setSaid] = useState('')
  const copy = () => {
    Taro.setClipboardData({ data: `${theme.title} ${linkOf(theme)}` }).then(
      () => setSaid('复制好了，发给邻居就行'),
      () => setSaid('没复制成，可以存图发'),
    )
  }
  return (
    <View className="share-ways">
      <Image
        className="share-card"
        src={url}
        mode="aspectFit"
        {...pictured(`${theme.title}，扫码就能投票`)}
      />
      {said && <Text className="t-sub">{said}</Text>}
      <Button words="存图" onTap={() => save(url, theme.title)} />
      <Button kind="neutral" words="复制链接" onTap={copy} />
    </View>
  )
}

/** On the web: a picture with a QR image, to save or to send the link instead. */
export function ShareSheet({ theme, open, onClose }: ShareSheetProps) {
  return (
    <Sheet title="告诉邻居" open={open} onClose={onClose}>
      <Card theme={theme} />
    </Sheet>
  )
}
