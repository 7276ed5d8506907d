import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

interface HeadingProps {
  level: 1 | 2 | 3
  className?: string
}

/** A heading that screen readers can jump to on the web. */
export function Heading({ level, className = '', children }: PropsWithChildren<HeadingProps>) {
  const known = onWeb ? { role: 'heading', 'aria-level': level } : {}
  return (
    <View className={className} {...known}>
      {children}
    </View>
  )
}
