import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import type { IconColor } from '../icon/palette'
import './note.scss'

type Tone = 'green' | 'yellow' | 'grey'

const USUAL: Record<Tone, { icon: IconName; color: IconColor }> = {
  green: { icon: 'shield-check-fill', color: 'brand' },
  yellow: { icon: 'warning-fill', color: 'lamp' },
  grey: { icon: 'info-bold', color: 'ink2' },
}

interface NoteProps {
  children: ReactNode
  tone?: Tone
  icon?: IconName
}

/** An icon with a sentence or two, inside a page: never a toast that goes away by itself. */
export function Note({ children, tone = 'green', icon }: NoteProps) {
  const usual = USUAL[tone]
  return (
    <View className={`note note--${tone}`}>
      <Icon name={icon ?? usual.icon} size={18} color={usual.color} className="note__sign" />
      <View className="grow">
        {typeof children === 'string' ? <Text>{children}</Text> : children}
      </View>
    </View>
  )
}
