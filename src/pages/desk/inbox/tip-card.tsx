import type { DeskTip } from '@core/cases/views'
import { momentWords, shanghai } from '@core/kit/time'
import { CATEGORIES } from '@core/tips/categories'
import type { PhotoView } from '@core/tips/views'
import { spoken } from '@src/components/spoken'
import { onWeb } from '@src/platform'
import { Image, Text, View } from '@tarojs/components'
import { Press } from '../frame/press'
import { showPhoto } from './show-photo'
import { TipPerson } from './tip-person'
import { factsOf } from './tip-words'
import './tip-card.scss'

function stamp({ source, takenAt }: PhotoView): string {
  if (source === 'camera') {
    return takenAt ? `${shanghai(takenAt).format('HH:mm')} 现场拍` : '现场拍'
  }
  return takenAt ? `相册 ${shanghai(takenAt).format('MM-DD')}` : '相册'
}

interface TipProps {
  tip: DeskTip
  /** Place of its first photo among those the viewer turns through; without one they stay small. */
  from?: number
}

function Photo({ photo }: { photo: PhotoView }) {
  return (
    <>
      <Image
        src={photo.thumbUrl}
        mode="aspectFill"
        className="tip__image"
        {...spoken({ hidden: true })}
      />
      <Text className="tip__stamp">{stamp(photo)}</Text>
    </>
  )
}

function Photos({ tip, from }: TipProps) {
  return (
    <View className="tip__photos">
      {tip.photos.map((photo, i) =>
        from === undefined ? (
          <View key={photo.photoId} className="tip__photo">
            <Photo photo={photo} />
          </View>
        ) : (
          <Press
            key={photo.photoId}
            className="tip__photo"
            label={`看大图：${stamp(photo)}`}
            onPress={() => showPhoto(from + i)}
          >
            <Photo photo={photo} />
          </Press>
        ),
      )}
    </View>
  )
}

/** One person's words as they were sent, with photos and what else the form asked. */
export function TipCard({ tip, from, titled = false }: TipProps & { titled?: boolean }) {
  return (
    <View className="card">
      {titled && (
        <View className="tip__of meta">
          {`回执 ${tip.number} · ${CATEGORIES[tip.categoryId].label} · ${momentWords(tip.createdAt)}`}
        </View>
      )}
      {tip.photos.length > 0 && <Photos tip={tip} {...(from === undefined ? {} : { from })} />}
      {tip.photosToCome > 0 && (
        <View className="meta">{`还有 ${tip.photosToCome} 张照片在路上`}</View>
      )}
      <View className="tip__words">{`“${tip.text}”`}</View>
      <View className="tip__facts" {...(onWeb ? { role: 'list' } : {})}>
        {factsOf(tip).map(({ name, words }) => (
          <View key={name} className="tip__fact" {...(onWeb ? { role: 'listitem' } : {})}>
            <Text className="meta tip__name">{name}</Text>
            <Text className="tip__value">{words}</Text>
          </View>
        ))}
      </View>
      <TipPerson key={tip.tipId} tip={tip} />
    </View>
  )
}
