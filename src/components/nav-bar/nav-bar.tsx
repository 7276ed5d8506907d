import { atBottom, goBack } from '@src/navigate'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { navSpace } from './capsule'
import './nav-bar.scss'

interface NavBarProps {
  title?: string
  tone?: 'light' | 'green'
  /** Tab pages have nothing to go back to. */
  back?: boolean
  /** In place of going a page back. */
  onBack?: (() => void) | undefined
  /** In place of the title, on the left: the community on the home page. */
  start?: ReactNode
}

function Back({ white, onBack }: { white: boolean; onBack: (() => void) | undefined }) {
  // Where a page stands in the stack never changes, also while others lie over it.
  const [lowest] = useState(atBottom)
  const bottom = !onBack && lowest
  return (
    <Tap
      className="nav-bar__back"
      label={bottom ? '回首页' : '返回'}
      onTap={() => {
        if (onBack) onBack()
        else void goBack()
      }}
    >
      <Icon name={bottom ? 'house' : 'caret-left'} size={24} color={white ? 'white' : 'ink'} />
    </Tap>
  )
}

/** The page's own title bar; leaves the capsule's room free. */
export function NavBar({ title, tone = 'light', back = true, onBack, start }: NavBarProps) {
  const { statusBar, bar, right } = navSpace()
  const room = onWeb ? undefined : { paddingTop: `${statusBar}px`, paddingRight: `${right}px` }
  return (
    <View className={`nav-bar nav-bar--${tone}`} style={room}>
      <View className="nav-bar__row" style={onWeb ? undefined : { minHeight: `${bar}px` }}>
        {back && <Back white={tone === 'green'} onBack={onBack} />}
        {start}
        {title && (
          <Text className={`nav-bar__title ${onWeb ? '' : 'nav-bar__title--weapp'}`}>{title}</Text>
        )}
      </View>
    </View>
  )
}
