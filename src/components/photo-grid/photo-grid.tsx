import { Image, Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { spoken } from '../spoken'
import { Tap } from '../tap/tap'
import './photo-grid.scss'

export interface GridPhoto {
  key: string
  url: string
  state: 'queued' | 'sending' | 'failed' | 'done' | 'shown'
  /** 0–100 while sending. */
  percent?: number
}

interface PhotoGridProps {
  photos: readonly GridPhoto[]
  onOpen: (at: number) => void
  onRetry?: (key: string) => void
  onRemove?: (key: string) => void
}

const SIGN: Record<
  GridPhoto['state'],
  { icon: IconName; words: (percent: number) => string } | undefined
> = {
  queued: { icon: 'hourglass-medium-bold', words: () => '排队中' },
  sending: { icon: 'arrow-up-bold', words: (percent) => `传了 ${percent}%` },
  failed: { icon: 'arrow-clockwise-bold', words: () => '点这重传' },
  done: { icon: 'check-bold', words: () => '传好了' },
  shown: undefined,
}

function Cell({
  photo,
  at,
  ...on
}: { photo: GridPhoto; at: number } & Omit<PhotoGridProps, 'photos'>) {
  const { key, url, state, percent = 0 } = photo
  const sign = SIGN[state]
  const words = sign?.words(percent)
  const retries = state === 'failed' && on.onRetry
  return (
    <View className="photo-grid__cell">
      <Tap
        className="photo-grid__photo"
        label={`第 ${at + 1} 张照片${words ? `，${words}` : ''}`}
        onTap={() => (retries ? on.onRetry?.(key) : on.onOpen(at))}
      >
        {url && (
          <Image
            className="photo-grid__image"
            src={url}
            mode="aspectFill"
            lazyLoad
            {...spoken({ hidden: true })}
          />
        )}
        {sign && (
          <View
            className={`photo-grid__sign photo-grid__sign--${state}`}
            {...spoken({ hidden: true })}
          >
            <Icon name={sign.icon} size={12} color="white" />
            <Text className="photo-grid__words">{words}</Text>
          </View>
        )}
      </Tap>
      {on.onRemove && (
        <Tap
          className="photo-grid__remove"
          label={`拿掉第 ${at + 1} 张照片`}
          onTap={() => on.onRemove?.(key)}
        >
          <View className="photo-grid__x">
            <Icon name="x-bold" size={12} color="white" />
          </View>
        </Tap>
      )}
    </View>
  )
}

/** Photos four to a row, each saying how its upload is doing; one that failed stops nothing. */
export function PhotoGrid({ photos, ...on }: PhotoGridProps) {
  if (photos.length === 0) return null
  return (
    <View className="photo-grid">
      {photos.map((photo, at) => (
        <Cell key={photo.key} photo={photo} at={at} {...on} />
      ))}
    </View>
  )
}
