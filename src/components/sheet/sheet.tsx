import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { spoken } from '../spoken'
import { Tap } from '../tap/tap'
import './sheet.scss'

interface SheetProps {
  title: string
  open: boolean
  onClose: () => void
  /** Buttons at its foot. */
  foot?: ReactNode
}

/** A layer that rises from below; a tap beside it or on ✕ closes it. */
export function Sheet({ title, open, onClose, foot, children }: PropsWithChildren<SheetProps>) {
  if (!open) return null
  return (
    <View className="sheet" {...spoken({ role: 'dialog', label: title })}>
      <View className="sheet__mask" catchMove onClick={onClose} />
      <View className="sheet__panel">
        <View className="sheet__head">
          <Text className="sheet__title grow">{title}</Text>
          <Tap className="sheet__close" label="关上" onTap={onClose}>
            <Icon name="x" size={22} color="ink2" />
          </Tap>
        </View>
        <View className="sheet__body">{children}</View>
        {foot && <View className="sheet__foot">{foot}</View>}
      </View>
    </View>
  )
}
