import { open } from '@src/navigate'
import Taro from '@tarojs/taro'

const CODE = /[?&]n=([\w-]{22})/

/** Opens the camera on the desk's code; whoever turns back meanwhile stays where they were. */
export async function scanDesk(): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return
  const seen = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
  const n = seen && CODE.exec(seen.result)?.[1]
  // Another code leads to the page that says this one is none of ours.
  if (seen) await open('scan', { n })
}
