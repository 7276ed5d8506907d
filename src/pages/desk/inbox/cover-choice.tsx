import type { PhotoView } from '@core/tips/views'
import { spoken } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import { Press } from '../frame/press'

interface CoverChoiceProps {
  photos: readonly PhotoView[]
  value: string | undefined
  onChoose: (photoId: string | undefined) => void
  wrong: string | undefined
}

/** At most one photo for neighbours; none until an editor picks it. */
export function CoverChoice({ photos, value, onChoose, wrong }: CoverChoiceProps) {
  if (photos.length === 0) return null
  return (
    <View className="field">
      <View className="field__head">
        <Text className="t3">给邻居看的照片（选填）</Text>
        <Text className="meta">没有人脸、车牌、门牌的</Text>
      </View>
      <View className="covers">
        {photos.map(({ photoId, thumbUrl }, i) => (
          <Press
            key={photoId}
            role="radio"
            checked={photoId === value}
            label={`第 ${i + 1} 张`}
            className={`covers__one ${photoId === value ? 'covers__one--on' : ''}`}
            onPress={() => onChoose(photoId === value ? undefined : photoId)}
          >
            <Image
              src={thumbUrl}
              mode="aspectFill"
              className="covers__image"
              {...spoken({ hidden: true })}
            />
          </Press>
        ))}
      </View>
      {wrong && <Text className="field__wrong">{wrong}</Text>}
    </View>
  )
}
