import { DAY, dateWords, dayOf, momentWords, startOfDay } from '@core/kit/time'
import type { OptionView, ThemeView } from '@core/votes/views'

/** `10月25日 周日`. */
export const dayWords = (day: string): string => dateWords(startOfDay(day))

/** `10月25日`. */
export const shortDay = (day: string): string => dayWords(day).split(' ')[0] ?? ''

/** `10月18日 18:00 截止，还剩 4 天`. */
export function closeWords({ closesAt, now }: ThemeView): string {
  const days = Math.round((startOfDay(dayOf(closesAt)) - startOfDay(dayOf(now))) / DAY)
  const left = days === 0 ? '今天截止' : `还剩 ${days} 天`
  return `${momentWords(closesAt)} 截止，${left}`
}

/** Place, day and cost of an option on one line. */
export const factsOf = ({ place, day, cost }: OptionView): string =>
  [place, day && shortDay(day), cost].filter(Boolean).join(' · ')

/** `办“长寿面家宴”，10月25日见`: the result in one sentence. */
export function outcomeWords({ result, options, after }: ThemeView): string {
  const chosen = (result?.options ?? []).filter((one) => one.chosen)
  const [first] = chosen
  if (!first) return '没有人投票'
  if (chosen.length > 1) return `${chosen.map(({ title }) => `“${title}”`).join('')}票数一样多`
  if (after?.activity) return `“${first.title}”办好了`
  const day = options.find(({ optionId }) => optionId === first.optionId)?.day
  return day ? `办“${first.title}”，${shortDay(day)}见` : `办“${first.title}”`
}

/** `梧桐里社区、槐安路社区`. */
export const communityNames = ({ communities }: ThemeView): string =>
  communities.map(({ name }) => name).join('、')

const PERCENT = 100

/** `15%`; nothing when more took part than may, which the desk has to look into. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part > whole) return ''
  const share = (part / whole) * PERCENT
  return share >= 10 ? `${Math.round(share)}%` : `${share.toFixed(1)}%`
}
