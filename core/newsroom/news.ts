import { momentWords } from '../kit/time'
import { CATEGORIES, type CategoryId } from '../tips/categories'
import { NEWS_LABEL, type NewsEvent } from './event'

/** What leaves the house of an event: never a name, a phone, a building or the reporter's words. */
export type News = Pick<
  NewsEvent,
  'type' | 'at' | 'number' | 'title' | 'categoryId' | 'community' | 'urgent' | 'dueAt'
>

const LONGEST_WORD = 40

/** A line safe inside Markdown and a mail header: no line breaks, no signs that format. */
export const plainLine = (line: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  line.replace(/[\u0000-\u001f\u007f\u2028\u2029[\]()<>*_#`|\\]/g, '')

/** The same for a word, which is short. */
export const plainWord = (word: string): string => plainLine(word).slice(0, LONGEST_WORD)

/** How many bytes the text takes as UTF-8; the platforms count bytes, not characters. */
export function byteLength(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    else bytes += code < 0x10000 ? 3 : 4
  }
  return bytes
}

const categoryOf = (id: CategoryId | undefined) => (id ? CATEGORIES[id].label : '')

/** `新线索 1014-01 环境卫生`: how a delivery is called on the desk and in its message. */
export function headline({ type, number, title = '', categoryId, urgent }: News): string {
  const parts = [NEWS_LABEL[type], plainWord(number), plainWord(title), categoryOf(categoryId)]
  return `${parts.filter(Boolean).join(' ')}${urgent ? '（特急）' : ''}`
}

/** One line of a digest. */
export function newsLine(news: News): string {
  const due = news.dueAt === undefined ? '' : `${momentWords(news.dueAt)} 前联系`
  const parts = [headline(news), plainWord(news.community ?? ''), due]
  return parts.filter(Boolean).join('，')
}

/** Desk pages of news that has no number in the inbox, by the first word of its type. */
const PAGES: Readonly<Record<string, string>> = {
  notice: '/desk/notices',
  slot: '/desk/notices',
  warning: '/desk/notices',
  piece: '/desk/pieces',
  vote: '/desk/themes',
  signIn: '/desk/audit',
  desk: '/desk/stuck',
  question: '/desk/questions',
}

/** Where the desk shows what this tells of. */
export function deskLink(publicUrl: string, news?: Pick<News, 'type' | 'number'>): string {
  const page = PAGES[news?.type.split('.')[0] ?? '']
  if (page) return publicUrl + page
  const search = news?.number ? `?q=${encodeURIComponent(news.number)}` : ''
  return `${publicUrl}/desk/inbox${search}`
}
