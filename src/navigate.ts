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

/** Back to a page that lies right under this one as it was left, or to it in place of this one. */
export async function backTo(name: PageName): Promise<void> {
  const under = Taro.getCurrentPages().at(-2)?.route ?? ''
  const { path, web } = PAGES[name]
  // The web build calls its pages by their addresses.
  const isIt = [path, web].some((each) => under.replace(/^\//, '') === each.replace(/^\//, ''))
  await (isIt ? Taro.navigateBack() : openInstead(name))
}
