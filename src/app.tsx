import { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { openInstead } from './navigate'
import { start } from './start'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(start)
  usePageNotFound(() => {
    void openInstead('lost')
  })
  return children
}
