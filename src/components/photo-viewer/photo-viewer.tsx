import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { create } from 'zustand'
import { Icon } from '../icon/icon'
import { pictured, spoken } from '../spoken'
import { Tap } from '../tap/tap'
import './photo-viewer.scss'

export interface BigPhoto {
  url: string
  /** `10月13日 08:12 拍`; photos carry their time with them. */
  caption?: string
}

interface Viewer {
  photos: readonly BigPhoto[]
  at: number
}

const useViewer = create<Viewer>(() => ({ photos: [], at: 0 }))

/** Shows photos over the whole screen, beginning with one of them. */
export function showPhotos(photos: readonly BigPhoto[], at: number): void {
  if (process.env.TARO_ENV === 'h5') useViewer.setState({ photos, at })
  else
    void Taro.previewImage({ urls: photos.map(({ url }) => url), current: photos[at]?.url ?? '' })
}

const close = () => useViewer.setState({ photos: [] })

const turn = (by: number) =>
  useViewer.setState(({ photos, at }) => ({ at: (at + by + photos.length) % photos.length }))

function useKeys(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
      if (key === 'ArrowLeft') turn(-1)
      if (key === 'ArrowRight') turn(1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [active])
}

/** The web's viewer, part of every Page; the mini program has one of its own. */
export function PhotoViewer() {
  const { photos, at } = useViewer()
  const photo = photos[at]
  useKeys(photo !== undefined)
  if (!photo) return null
  const place = `第 ${at + 1} 张，共 ${photos.length} 张`
  return (
    <View className="photo-viewer" {...spoken({ role: 'dialog', label: place })}>
      <Image
        className="photo-viewer__image"
        src={photo.url}
        mode="aspectFit"
        {...pictured(photo.caption || place)}
      />
      {photo.caption && <Text className="photo-viewer__caption">{photo.caption}</Text>}
      <Tap className="photo-viewer__close" label="关上照片" onTap={close}>
        <Icon name="x-bold" size={22} color="white" />
      </Tap>
      {photos.length > 1 && (
        <View className="photo-viewer__foot">
          <Tap className="photo-viewer__turn" onTap={() => turn(-1)}>
            <Text>上一张</Text>
          </Tap>
          <Text>
            {at + 1} / {photos.length}
          </Text>
          <Tap className="photo-viewer__turn" onTap={() => turn(1)}>
            <Text>下一张</Text>
          </Tap>
        </View>
      )}
    </View>
  )
}
