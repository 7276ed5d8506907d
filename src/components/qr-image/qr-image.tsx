import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '../spoken'
import { drawQr } from './draw-qr'
import './qr-image.scss'

interface QrImageProps {
  text: string
  /** What scanning it does. */
  label: string
}

/** A QR image drawn on the device. Use it in sub-packages only: the drawing costs about 20 KB. */
export function QrImage({ text, label }: QrImageProps) {
  const src = useMemo(() => drawQr(text), [text])
  return (
    <View className="qr-image" {...spoken({ role: 'img', label })}>
      <Image className="qr-image__code" src={src} {...spoken({ hidden: true })} />
    </View>
  )
}
