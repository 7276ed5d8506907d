import Taro from '@tarojs/taro'
import { newKey } from './cloud/keys'

const SLOT = 'lianxian.device'

/** A random word kept on this device: counts a reader who is not signed in once, names nobody. */
export function deviceWord(): string {
  const kept = Taro.getStorageSync<string>(SLOT)
  if (kept) return kept
  const made = newKey()
  Taro.setStorageSync(SLOT, made)
  return made
}
