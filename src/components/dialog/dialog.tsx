import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../button/button'
import { spoken } from '../spoken'
import './dialog.scss'

interface DialogProps {
  title: string
  children?: ReactNode
  open: boolean
  yes: string
  no?: string
  /** What 是 does is hard to take back. */
  danger?: boolean
  busy?: string | false
  onYes: () => void
  onNo: () => void
}

/** A question that has to be answered before going on. */
export function Dialog(props: DialogProps) {
  const { title, children, open, yes, no = '先不', danger, busy, onYes, onNo } = props
  if (!open) return null
  return (
    <View className="dialog" {...spoken({ role: 'dialog', label: title })}>
      <View className="dialog__mask" catchMove />
      <View className="dialog__panel">
        <Text className="dialog__title">{title}</Text>
        <View className="dialog__body">
          {typeof children === 'string' ? <Text>{children}</Text> : children}
        </View>
        <View className="dialog__foot">
          <Button kind="neutral" grow words={no} onTap={onNo} disabled={Boolean(busy)} />
          <Button
            kind={danger ? 'danger' : 'primary'}
            grow
            words={yes}
            busy={busy ?? false}
            onTap={onYes}
          />
        </View>
      </View>
    </View>
  )
}
