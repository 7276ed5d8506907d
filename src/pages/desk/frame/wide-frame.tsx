import { Boundary } from '@src/components/page/boundary'
import { OfflineBar } from '@src/components/page/offline-bar'
import type { PageName } from '@src/routes'
import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Heading } from './heading'
import { Rail } from './rail'
import { Who } from './who'
import './wide-frame.scss'

export interface DeskFrameProps {
  page: PageName
  title: string
  /** Name of whoever is at the desk. */
  who?: string | undefined
  badges?: Record<string, number>
  /** Beside the title: date, what is due. */
  duty?: ReactNode
  /** On the right of the top bar. */
  search?: ReactNode
  /** The shortcut bar at the foot, 38 high. */
  hints?: ReactNode
}

/** Navigation 84, top bar 56, shortcut bar 38 (DESIGN-UI §6.1). */
export function WideFrame(props: PropsWithChildren<DeskFrameProps>) {
  const { page, title, who, badges, duty, search, hints, children } = props
  return (
    <View className="desk desk--wide">
      <Rail current={page} {...(badges ? { badges } : {})} />
      <View className="desk__main">
        <View className="desk__top">
          <Heading level={1} className="desk__title">
            {title}
          </Heading>
          <View className="desk__duty">{duty}</View>
          <View className="desk__search">{search}</View>
          {who && <Who name={who} />}
        </View>
        <OfflineBar />
        <Boundary>
          <View className="desk__work">{children}</View>
        </Boundary>
        {hints && <View className="desk__hints">{hints}</View>}
      </View>
    </View>
  )
}
