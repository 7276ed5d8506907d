import type { TipDetail } from '@core/tips/views'
import { Button } from '@src/components/button/button'
import { Icon } from '@src/components/icon/icon'
import { Note } from '@src/components/note/note'
import { PhotoGrid } from '@src/components/photo-grid/photo-grid'
import { Tap } from '@src/components/tap/tap'
import { LineField } from '@src/components/text-field/text-field'
import { View } from '@tarojs/components'
import { useGridPhotos } from '../use-grid-photos'
import { type Reply, useReply } from './use-reply'

const MOST = 500

function Photos({ reply }: { reply: Reply }) {
  const cells = useGridPhotos(reply.photos)
  if (cells.length === 0) return null
  return (
    <View className="reply__photos">
      <PhotoGrid
        photos={cells}
        onOpen={() => undefined}
        onRetry={reply.retry}
        onRemove={reply.remove}
      />
    </View>
  )
}

function MainButton({ reply, wanted }: { reply: Reply; wanted: boolean }) {
  const { text, photos, busy } = reply
  const onItsWay = photos.some(({ photoId }) => !photoId)
  const something = text.trim() !== '' || photos.some(({ photoId }) => photoId)
  if (wanted && !something && photos.length === 0) {
    return <Button icon="camera-fill" words="补一张" onTap={() => void reply.pick('camera')} />
  }
  return (
    <Button
      words="发给编辑"
      disabled={!something}
      busy={(busy && '正在发…') || (!something && onItsWay && '照片在传…')}
      onTap={() => void reply.send()}
    />
  )
}

interface ReplyBarProps {
  tip: TipDetail
  show: (tip: TipDetail) => void
}

/** Words and photos to the editors, at the foot of the page and always there (MISSION T6). */
export function ReplyBar({ tip, show }: ReplyBarProps) {
  const reply = useReply(tip, show)
  return (
    <View className="reply">
      {reply.failed && <Note tone="yellow">{reply.failed}</Note>}
      <Photos reply={reply} />
      <View className="reply__row">
        <View className="grow reply__field">
          <LineField
            label="给编辑留句话"
            value={reply.text}
            max={MOST}
            placeholder="给编辑留句话…"
            onChange={reply.write}
            onConfirm={() => void reply.send()}
          />
        </View>
        <Tap className="reply__photo" label="从相册选照片" onTap={() => void reply.pick('album')}>
          <Icon name="image" size={24} color="brand" />
        </Tap>
        <MainButton reply={reply} wanted={tip.status === 'need_info'} />
      </View>
    </View>
  )
}
