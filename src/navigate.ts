import Taro from '@tarojs/taro'
import { isTab, PAGES, type PageName, type TabName } from './routes'

export type Query = Record<string, string | number | undefined>

function urlOf(name: PageName, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = pairs
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&')
  return `/${PAGES[name].path}${search ? `?${search}` : ''}`
}

/** Goes to a page: a tab is switched to, anything else is put on the stack. */
export async function open(name: PageName, query?: Query): Promise<void> {
  if (isTab(name)) return openTab(name)
  await Taro.navigateTo({ url: urlOf(name, query) })
}

/** Goes to a page in place of this one, so that going back skips this one. */
export async function openInstead(name: PageName, query?: Query): Promise<void> {
  if (isTab(name)) return openTab(name)
  await Taro.redirectTo({ url: urlOf(name, query) })
}

export async function openTab(name: TabName): Promise<void> {
  await Taro.switchTab({ url: urlOf(name) })
}

/** One page back; from the bottom of the stack to the home page. */
export async function goBack(): Promise<void> {
  if (atBottom()) return openTab('home')
  await Taro.navigateBack()
}

/** Whether nothing lies under this page: opened from a link, a card or a QR image. */
export const atBottom = (): boolean => Taro.getCurrentPages().length <= 1
