import { momentWords } from '@core/kit/time'
import { CATEGORIES } from '@core/tips/categories'
import { HOPE_LABEL, IDENTITY_LABEL, KNOWN_BY_LABEL } from '@core/tips/draft'
import type { TipDetail } from '@core/tips/views'
import { Card } from '@src/components/card/card'
import { type GridPhoto, PhotoGrid } from '@src/components/photo-grid/photo-grid'
import { type BigPhoto, showPhotos } from '@src/components/photo-viewer/photo-viewer'
import { Text, View } from '@tarojs/components'

type Photos = TipDetail['photos']

export const bigPhotos = (photos: Photos): BigPhoto[] =>
  photos.map(({ url, takenAt }) => ({
    url,
    caption: takenAt === null ? '没写拍摄时间' : `${momentWords(takenAt)} 拍`,
  }))

const cells = (photos: Photos): GridPhoto[] =>
  photos.map(({ photoId, thumbUrl }) => ({ key: photoId, url: thumbUrl, state: 'shown' }))

function Line({ name, words }: { name: string; words: string }) {
  return (
    <View className="told__line">
      <Text className="told__name">{name}</Text>
      <Text className="grow">{words}</Text>
    </View>
  )
}

function placeWords({ community, building, spot }: TipDetail['place']): string {
  return [community, building, spot].filter(Boolean).join(' ')
}

/** What the person sent, word for word; it never changes (DESIGN §3). */
export function ToldCard({ tip }: { tip: TipDetail }) {
  const { photos, hopes, toldParty } = tip
  return (
    <Card title="您说的">
      <Text className="told__text">{tip.text}</Text>
      <PhotoGrid photos={cells(photos)} onOpen={(at) => showPhotos(bigPhotos(photos), at)} />
      <View className="told__lines">
        <Line name="哪一类" words={CATEGORIES[tip.categoryId].label} />
        <Line name="在哪儿" words={placeWords(tip.place)} />
        <Line name="什么时候" words={momentWords(tip.happenedAt)} />
        <Line name="怎么知道" words={KNOWN_BY_LABEL[tip.knownBy]} />
        {toldParty && <Line name="跟谁说过" words={toldParty} />}
        {hopes.length > 0 && (
          <Line name="希望" words={hopes.map((hope) => HOPE_LABEL[hope]).join('、')} />
        )}
        <Line name="名字" words={IDENTITY_LABEL[tip.identity].title} />
      </View>
    </Card>
  )
}
