import Taro from '@tarojs/taro'
import { create } from 'zustand'

interface Online {
  online: boolean
  /** When we were last online, ms; what is on the screen may be as old. */
  lastSeen: number
}

/** Whether the network is there; every page shows a bar while it is not. */
export const useOnline = create<Online>(() => ({ online: true, lastSeen: Date.now() }))

function tell(online: boolean): void {
  const before = useOnline.getState().online
  if (before === online) return
  useOnline.setState(online ? { online } : { online, lastSeen: Date.now() })
}

/** Starts listening; `back` runs each time the network returns. */
export function watchNetwork(back: () => void): void {
  useOnline.subscribe((now, before) => {
    if (now.online && !before.online) back()
  })
  if (process.env.TARO_ENV !== 'h5') {
    Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  } else {
    tell(navigator.onLine)
    window.addEventListener('online', () => tell(true))
    window.addEventListener('offline', () => tell(false))
  }
}
