import { BEARING_LABEL, EVIDENCE_KIND, ORIGIN_LABEL } from '@core/cases/evidence'
import type { EvidenceView } from '@core/cases/work-views'
import { momentWords } from '@core/kit/time'
import { spoken } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Press } from '../frame/press'
import { openForm } from './work-steps'

const whoWords = ({ origin, who }: EvidenceView): string =>
  origin === 'newsroom' ? `编辑部 ${who}` : who || ORIGIN_LABEL[origin]

function Photos({ photos }: Pick<EvidenceView, 'photos'>) {
  const urls = photos.map(({ url }) => url)
  return (
    <View className="proof__photos">
      {photos.map(({ photoId, thumbUrl, url }, i) => (
        <Press
          key={photoId}
          className="proof__photo"
          label={`看证据照片，第 ${i + 1} 张`}
          onPress={() => void Taro.previewImage({ current: url, urls })}
        >
          <Image
            src={thumbUrl}
            mode="aspectFill"
            className="proof__image"
            {...spoken({ hidden: true })}
          />
        </Press>
      ))}
    </View>
  )
}

/** One row: for or against, what it is, who, when and how; a struck one stays readable. */
export function EvidenceRow({ row, may }: { row: EvidenceView; may: boolean }) {
  const { evidenceId, bearing, kind, when, how, photos, byName, struck } = row
  return (
    <View className={`proof ${struck ? 'proof--gone' : ''}`}>
      <View className="proof__line">
        <Text className={`tag ${bearing === 'supports' ? 'tag--green' : 'tag--yellow'}`}>
          {BEARING_LABEL[bearing]}
        </Text>
        <Text className="proof__what">{`${EVIDENCE_KIND[kind].label} · ${whoWords(row)}`}</Text>
        <Text className="meta proof__when">{momentWords(when)}</Text>
        {may && !struck && (
          <Press className="proof__strike meta" onPress={openForm('strike', evidenceId)}>
            <Text>划掉</Text>
          </Press>
        )}
      </View>
      <View className="proof__how">{how}</View>
      {photos.length > 0 && <Photos photos={photos} />}
      <View className="meta">
        {struck ? `${struck.name}划掉了：${struck.why}` : `${byName} 记下`}
      </View>
    </View>
  )
}
