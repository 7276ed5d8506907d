import type { KeptPhoto } from '@src/cloud/outbox-item'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dateAlbum } from './draft-photos'
import { MomentPicker } from './moment-picker'
import { momentOf } from './when'

/** Asks once when photos from the album were taken; a published photo carries its time (T1). */
export function AlbumDate({ photos }: { photos: readonly KeptPhoto[] }) {
  const [unsure, setUnsure] = useState(false)
  const undated = photos.some((p) => p.source === 'album' && p.takenAt === undefined)
  if (!undated || unsure) return null
  const now = Date.now()
  return (
    <View className="report__ask">
      <Text className="report__question">相册里的照片，什么时候拍的</Text>
      <ChipRow>
        <ChoiceChip words="今天" chosen={false} onTap={() => dateAlbum(momentOf('today', now))} />
        <ChoiceChip
          words="昨天"
          chosen={false}
          onTap={() => dateAlbum(momentOf('yesterday', now))}
        />
        <MomentPicker at={now} words="选时间" chosen={false} onPick={dateAlbum} />
        <ChoiceChip words="记不清" chosen={false} onTap={() => setUnsure(true)} />
      </ChipRow>
    </View>
  )
}
