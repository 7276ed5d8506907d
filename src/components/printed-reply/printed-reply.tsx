import { momentWords } from '@core/kit/time'
import type { PrintedReply as Printed } from '@core/referrals/printed'
import { Text, View } from '@tarojs/components'
import { PhotoGrid } from '../photo-grid/photo-grid'
import { showPhotos } from '../photo-viewer/photo-viewer'
import { QuoteBlock } from '../quote-block/quote-block'
import './printed-reply.scss'

interface PrintedReplyProps {
  reply: Omit<Printed, 'publish'>
}

const VERBATIM = '原话转述，编辑没有改动'
const BY_PHONE = '电话里说的，编辑记下来的'

/** What a responsible party answered, in its own words and under its name: the same everywhere. */
export function PrintedReply({ reply }: PrintedReplyProps) {
  const { party, words, lines, photos, at, byPhone } = reply
  const big = photos.map(({ url, takenAt }) => ({
    url,
    ...(takenAt === null ? {} : { caption: `${momentWords(takenAt)} 拍` }),
  }))
  return (
    <View className="printed-reply">
      <QuoteBlock
        words={words}
        by={`${party} · ${momentWords(at)}`}
        note={byPhone ? BY_PHONE : VERBATIM}
      />
      <View className="printed-reply__lines">
        {lines.map(({ name, words: said }) => (
          <View key={name} className="printed-reply__line">
            <Text className="printed-reply__name">{name}</Text>
            <Text className="grow">{said}</Text>
          </View>
        ))}
      </View>
      <PhotoGrid
        photos={photos.map(({ photoId, thumbUrl }) => ({
          key: photoId,
          url: thumbUrl,
          state: 'shown',
        }))}
        onOpen={(place) => showPhotos(big, place)}
      />
    </View>
  )
}
