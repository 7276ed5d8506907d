import { DAY, dayOf, startOfDay } from '@core/kit/time'
import { CHANNEL_LABEL } from '@core/newsroom/channel'
import type { PartyRow, PartyWay } from '@core/referrals/views'

/** Nobody spoke for so long: it turns cold, in words and in blue (DESIGN-UI §6.2 ⓓ). */
const COLD = 30

export const WAY_WORDS: Record<PartyWay['kind'], string> = {
  phone: '编辑打电话',
  ...CHANNEL_LABEL,
  wecom: '企业微信群',
  feishu: '飞书群',
  dingtalk: '钉钉群',
}

/** `3 天前`, `还没联系过`, and whether that is long. */
export function lastWords({ lastAt }: PartyRow, now: number): { words: string; cold: boolean } {
  if (lastAt === null) return { words: '还没联系过', cold: true }
  const days = Math.round((startOfDay(dayOf(now)) - startOfDay(dayOf(lastAt))) / DAY)
  const words = days === 0 ? '今天' : `${days} 天前`
  return { words, cold: days >= COLD }
}

export const openWords = ({ open, late }: PartyRow): string => {
  if (open === 0) return '没有'
  return late > 0 ? `${open} 件，晚了 ${late} 件` : `${open} 件`
}
