import { Boundary } from '@src/components/page/boundary'
import { OfflineBar } from '@src/components/page/offline-bar'
import { Page } from '@src/components/page/page'
import type { PageName } from '@src/routes'
import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Heading } from './heading'
import { Rail } from './rail'
import { useRoom } from './use-wide'
import { Who } from './who'
import './frame.scss'
import './controls.scss'
import './tag.scss'
import './note.scss'
import './fields.scss'
import './choice.scss'

interface DeskFrameProps {
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

/** Navigation 84, top bar 56, shortcut bar 38 (DESIGN-UI §6.1); on a phone an ordinary page. */
export function DeskFrame(props: PropsWithChildren<DeskFrameProps>) {
  const { page, title, who, badges, duty, search, hints, children } = props
  const room = useRoom()
  if (room === 'one') {
    return (
      <Page title={title}>
        <View className="desk desk--phone">{children}</View>
      </Page>
    )
  }
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
