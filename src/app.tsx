import { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { startCloud } from './cloud/transport'
import { openInstead } from './navigate'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startCloud()
  })
  usePageNotFound(() => {
    void openInstead('lost')
  })
  return children
}
