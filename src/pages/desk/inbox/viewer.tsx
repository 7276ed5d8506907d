import { momentWords } from '@core/kit/time'
import { pictured } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { setInbox, useInbox } from './inbox-store'

/** P: the photos large. */
export function Viewer() {
  const { item, photo: at } = useInbox()
  const photos = item?.tips.flatMap((tip) => tip.photos) ?? []
  const shown = at === undefined ? undefined : photos[at]

  if (!shown || at === undefined) return null
  const turn = (by: number) => setInbox({ photo: (at + by + photos.length) % photos.length })
  const when = shown.takenAt ? momentWords(shown.takenAt) : '没写拍摄时间'
  const words = `${when}${shown.source === 'camera' ? ' 现场拍' : ' 相册'}`
  return (
    <View className="viewer" role="dialog" aria-label="看大图">
      <View className="viewer__head">
        <Text>{words}</Text>
        <Text className="viewer__count">{`${at + 1} / ${photos.length}`}</Text>
        <DeskButton words="上一张" hint="←" size="small" onPress={() => turn(-1)} />
        <DeskButton words="下一张" hint="→" size="small" onPress={() => turn(1)} />
        <DeskButton
          words="收起"
          hint="Esc"
          size="small"
          onPress={() => setInbox({ photo: undefined })}
        />
      </View>
      <Image className="viewer__image" src={shown.url} mode="aspectFit" {...pictured(words)} />
    </View>
  )
}
