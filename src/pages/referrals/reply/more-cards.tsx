import { MAX_PHOTOS } from '@core/photos/photo'
import { PUBLISH, PUBLISH_LABEL } from '@core/referrals/reply'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { RadioRow } from '@src/components/option-row/option-row'
import { PhotoGrid } from '@src/components/photo-grid/photo-grid'
import { showPhotos } from '@src/components/photo-viewer/photo-viewer'
import { useGridPhotos } from '@src/pages/tips/use-grid-photos'
import { View } from '@tarojs/components'
import { usePhotos } from './use-photos'
import type { Writing } from './use-reply'

/** Photos of what was found or done; one that fails holds up nothing. */
export function PhotosCard(writing: Writing) {
  const kept = writing.draft.photos
  const photos = usePhotos(writing)
  const cells = useGridPhotos(kept.map(({ name, photoId }) => ({ name, photoId })))
  const full = kept.length >= MAX_PHOTOS
  return (
    <Card>
      <FieldBlock
        id="reply-photos"
        title="照片"
        hint="选填，会一并给居民看"
        count={[kept.length, MAX_PHOTOS]}
        error={writing.faults.photos}
      >
        <PhotoGrid
          photos={cells}
          onOpen={(at) => showPhotos(cells, at)}
          onRetry={photos.again}
          onRemove={photos.remove}
        />
        <View className="letter__pair">
          <Button
            kind="secondary"
            small
            grow
            icon="camera-fill"
            words="拍一张"
            disabled={full}
            onTap={() => void photos.pick('camera')}
          />
          <Button
            kind="neutral"
            small
            grow
            icon="images"
            words="从相册选"
            disabled={full}
            onTap={() => void photos.pick('album')}
          />
        </View>
      </FieldBlock>
    </Card>
  )
}

/** 怎么公开: open by default, and looked at once more before sending (DESIGN-UI §5 ⑪). */
export function PublishCard({ draft, change }: Writing) {
  return (
    <Card>
      <FieldBlock title="怎么公开">
        {PUBLISH.map((publish) => (
          <RadioRow
            key={publish}
            words={PUBLISH_LABEL[publish]}
            chosen={draft.publish === publish}
            onTap={() => change({ publish })}
          />
        ))}
      </FieldBlock>
    </Card>
  )
}
