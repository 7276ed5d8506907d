import { Page } from '@src/components/page/page'
import type { PageName } from '@src/routes'
import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useRoom } from './use-wide'
import { WideFrame } from './wide-frame'
import './frame.scss'
import './controls.scss'
import './tag.scss'
import './note.scss'
import './fields.scss'
import './choice.scss'

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

/** What stands around every page of the desk; on a phone an ordinary page. */
export function DeskFrame(props: PropsWithChildren<DeskFrameProps>) {
  const room = useRoom()
  if (process.env.TARO_ENV === 'h5' && room !== 'one') return <WideFrame {...props} />
  return (
    <Page title={props.title}>
      <View className="desk desk--phone">{props.children}</View>
    </Page>
  )
}
