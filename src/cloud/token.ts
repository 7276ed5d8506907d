import Taro from '@tarojs/taro'

const SLOT = 'lianxian.token'

/** The session token kept on this device; WeChat needs none. */
export const readToken = (): string | undefined => Taro.getStorageSync<string>(SLOT) || undefined

export function keepToken(token: string | undefined): void {
  if (token) Taro.setStorageSync(SLOT, token)
  else Taro.removeStorageSync(SLOT)
}
