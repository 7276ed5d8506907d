import { MAX_PHOTOS } from '@core/photos/photo'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Icon } from '@src/components/icon/icon'
import { PhotoGrid } from '@src/components/photo-grid/photo-grid'
import { showPhotos } from '@src/components/photo-viewer/photo-viewer'
import { Text, View } from '@tarojs/components'
import { useGridPhotos } from '../use-grid-photos'
import { AlbumDate } from './album-date'
import { blockOf } from './draft'
import { addPhotos, removePhoto, sendAgain, useDraftPhotos } from './draft-photos'
import { useFault } from './report-store'

function Grid() {
  const cells = useGridPhotos(useDraftPhotos())
  return (
    <>
      <PhotoGrid
        photos={cells}
        onOpen={(at) => showPhotos(cells, at)}
        onRetry={sendAgain}
        onRemove={removePhoto}
      />
      {cells.some(({ state }) => state === 'failed') && (
        <Text className="t-meta report__hint">没传好的点一下再传。不挡您交，传好会自动补上</Text>
      )}
    </>
  )
}

function Sources({ taken }: { taken: number }) {
  const full = taken >= MAX_PHOTOS
  return (
    <View className="report__pair">
      <Button
        kind="secondary"
        small
        grow
        icon="camera-fill"
        words={taken > 0 ? '接着拍' : '拍一张'}
        disabled={full}
        onTap={() => void addPhotos('camera')}
      />
      <Button
        kind="neutral"
        small
        grow
        icon="images"
        words="从相册选"
        disabled={full}
        onTap={() => void addPhotos('album')}
      />
    </View>
  )
}

/** Photos first: each sends itself meanwhile, and one that fails holds up nothing (DESIGN-UI §9). */
export function PhotosCard() {
  const photos = useDraftPhotos()
  return (
    <Card className="report__card">
      <FieldBlock
        id={blockOf('photos')}
        title="拍照"
        hint="先拍下来，字可以回家补"
        count={[photos.length, MAX_PHOTOS]}
        error={useFault('photos')}
      >
        <Grid />
        <Sources taken={photos.length} />
        <AlbumDate photos={photos} />
        <View className="report__promise">
          <Icon name="shield-check-fill" size={16} color="brand" className="report__shield" />
          <Text className="grow t-meta">拍到人脸、车牌、门牌不要紧，公开前编辑会打码</Text>
        </View>
      </FieldBlock>
    </Card>
  )
}
