import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './bottom-bar.scss'

/** One or two buttons, or an input and a button, at the foot of a page; main button on the right. */
export function BottomBar({ children }: PropsWithChildren) {
  return (
    <View className="bottom-bar">
      <View className="bottom-bar__row">{children}</View>
    </View>
  )
}
