import { onWeb } from '@src/platform'
import Taro from '@tarojs/taro'

/** Opens a web address: a browser follows it, WeChat can only put it on the clipboard. */
export function openAddress(address: string): void {
  if (onWeb) window.open(address, '_blank', 'noopener')
  else void Taro.setClipboardData({ data: address })
}
