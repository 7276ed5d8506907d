import { momentWords } from '@core/kit/time'
import type { AftermathView, ThemeView } from '@core/votes/views'
import { Card } from '@src/components/card/card'
import { PhotoGrid } from '@src/components/photo-grid/photo-grid'
import { showPhotos } from '@src/components/photo-viewer/photo-viewer'
import { QuoteBlock } from '@src/components/quote-block/quote-block'
import { Text, View } from '@tarojs/components'
import { FeelingCard } from './feeling-card'
import type { OneTheme } from './use-theme'
import { dayWords } from './words'

type Photo = AftermathView['photos'][number]

const captionOf = ({ takenAt, place }: Photo) => `${momentWords(takenAt)} ${place}`

function Photos({ photos }: { photos: readonly Photo[] }) {
  if (photos.length === 0) return null
  const big = photos.map((photo) => ({ url: photo.url, caption: captionOf(photo) }))
  const cells = photos.map(({ photoId, thumbUrl }) => ({
    key: photoId,
    url: thumbUrl,
    state: 'shown' as const,
  }))
  const places = [...new Set(photos.map(captionOf))]
  return (
    <View className="after-photos">
      <PhotoGrid photos={cells} onOpen={(at) => showPhotos(big, at)} />
      <Text className="after-photos__from">{`拍于 ${places[0]}${places.length > 1 ? ' 等' : ''}`}</Text>
    </View>
  )
}

interface AfterPartProps {
  one: OneTheme
  theme: ThemeView
  after: AftermathView
}

/** The activity, its photos, what residents said with their consent, and how it was (MISSION V4). */
export function AfterPart({ one, theme, after }: AfterPartProps) {
  const { activity, photos, quotes } = after
  if (!activity) return null
  return (
    <>
      <Card title="活动办了">
        <Text className="t-meta">{`${dayWords(activity.day)} · ${activity.place}`}</Text>
        <Text className="after-words">{activity.words}</Text>
        <Photos photos={photos} />
      </Card>
      {quotes.length > 0 && (
        <Card title="邻居怎么说">
          {quotes.map(({ words, by }) => (
            <View key={words} className="after-quote">
              <QuoteBlock words={words} by={by} />
            </View>
          ))}
          <Text className="t-meta">都问过本人，同意写出来</Text>
        </Card>
      )}
      <FeelingCard one={one} theme={theme} after={after} />
    </>
  )
}
