import Taro from '@tarojs/taro'

const SLOT = 'lianxian.token'

/** The session token kept on this device; WeChat needs none. */
export function readToken(): string | undefined {
  // A shared computer keeps it with the window, which forgets it when closed.
  if (process.env.TARO_ENV === 'h5') {
    const here = sessionStorage.getItem(SLOT)
    if (here) return here
  }
  return Taro.getStorageSync<string>(SLOT) || undefined
}

let link: string | undefined

/** The link of the letter that is open; forgotten with the page, kept nowhere. */
export const readLink = (): string | undefined => link
export function holdLink(token: string | undefined): void {
  link = token
}

/** Keeps or forgets the token; `window` = only until this window is closed. */
export function keepToken(token: string | undefined, where: 'device' | 'window' = 'device'): void {
  if (process.env.TARO_ENV === 'h5') sessionStorage.removeItem(SLOT)
  if (!token || where === 'window') Taro.removeStorageSync(SLOT)
  if (!token) return
  if (process.env.TARO_ENV === 'h5' && where === 'window') sessionStorage.setItem(SLOT, token)
  else Taro.setStorageSync(SLOT, token)
}
