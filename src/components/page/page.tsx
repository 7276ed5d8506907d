import type { TabName } from '@src/routes'
import { useElder } from '@src/settings'
import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { NavBar } from '../nav-bar/nav-bar'
import { PhotoViewer } from '../photo-viewer/photo-viewer'
import { SampleBar } from '../sample-bar/sample-bar'
import { TabBar } from '../tab-bar/tab-bar'
import { Boundary } from './boundary'
import { OfflineBar } from './offline-bar'
import './page.scss'

interface PageProps {
  title?: string
  tone?: 'light' | 'green'
  /** On the left of the bar in place of the title. */
  start?: ReactNode
  /** Which tab this page is; it then has tabs at its foot and no way back. */
  tab?: TabName
  /** Opened by a link of its own, with nothing to go back to. */
  alone?: boolean
  /** Takes more than a phone's width where there is room. */
  wide?: boolean
  /** In place of going a page back: one step back within this page. */
  onBack?: () => void
  /** A BottomBar; never together with tabs. */
  bottom?: ReactNode
}

/** The root of every page: mode, bars, safe areas, and what shows when the page breaks. */
export function Page(props: PropsWithChildren<PageProps>) {
  const { title, tone, start, tab, alone, wide, onBack, bottom, children } = props
  const elder = useElder()
  return (
    <View className={`screen page ${wide ? 'page--wide' : ''} ${elder ? 'elder' : ''}`}>
      {process.env.TARO_ENV === 'h5' && <SampleBar />}
      <NavBar title={title} tone={tone} start={start} back={!tab && !alone} onBack={onBack} />
      <OfflineBar />
      <View className="page__body">
        <Boundary>{children}</Boundary>
      </View>
      {bottom}
      {tab && <TabBar current={tab} />}
      {process.env.TARO_ENV === 'h5' && <PhotoViewer />}
    </View>
  )
}
