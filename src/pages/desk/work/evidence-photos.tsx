import { MAX_PHOTOS } from '@core/photos/photo'
import type { PickedPhoto, usePickedPhotos } from '@src/cloud/picked-photos'
import { useUploads } from '@src/cloud/upload'
import { spoken } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { Press } from '../frame/press'

type Photos = Omit<ReturnType<typeof usePickedPhotos>, 'sent'>

/** Photos that arrived, as the server takes them. */
export const readyPhotos = (photos: readonly PickedPhoto[]) =>
  photos.flatMap(({ photoId, source, takenAt }) =>
    photoId ? [{ photoId, source, ...(takenAt === undefined ? {} : { takenAt }) }] : [],
  )

function One({ name, photos }: { name: string; photos: Photos }) {
  const upload = useUploads((s) => s.uploads[name])
  if (upload?.state === 'done') {
    return (
      <Press className="covers__one" label="拿掉这张" onPress={() => photos.remove(name)}>
        <Image
          src={upload.photo.thumbUrl}
          mode="aspectFill"
          className="covers__image"
          {...spoken({ hidden: true })}
        />
      </Press>
    )
  }
  if (upload?.state === 'failed') {
    return (
      <Press className="covers__one covers__one--failed meta" onPress={() => photos.retry(name)}>
        <Text>点这重传</Text>
      </Press>
    )
  }
  const percent = upload?.state === 'sending' ? `${upload.percent}%` : '排队'
  return <View className="covers__one covers__one--waits meta">{percent}</View>
}

/** Photos of a row of evidence: through the same road as every photo (S2). */
export function EvidencePhotos({ photos, wrong }: { photos: Photos; wrong: string | undefined }) {
  return (
    <View className="field">
      <View className="field__head">
        <Text className="t3">照片（选填）</Text>
        <Text className="meta">点一下拿掉</Text>
      </View>
      <View className="covers">
        {photos.photos.map(({ name }) => (
          <One key={name} name={name} photos={photos} />
        ))}
      </View>
      {photos.photos.length < MAX_PHOTOS && (
        <DeskButton words="加照片" size="small" onPress={() => void photos.pick('album')} />
      )}
      {wrong && <Text className="field__wrong">{wrong}</Text>}
    </View>
  )
}
