import { Page } from '@src/components/page/page'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { useRoom } from './use-wide'
import { type DeskFrameProps, WideFrame } from './wide-frame'
import './frame.scss'
import './controls.scss'
import './tag.scss'
import './note.scss'
import './fields.scss'
import './choice.scss'

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
