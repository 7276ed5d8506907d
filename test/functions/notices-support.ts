import { DAY, dayOf, HOUR, startOfDay } from '../../core/kit/time'
import { expectOk } from '../support/builders'
import type { LocalCloud } from '../support/local-cloud'

const tomorrow = () => startOfDay(dayOf(Date.now())) + DAY

/** A morning two days from now. */
export const aSlot = (changes: Record<string, unknown> = {}) => ({
  slotId: 'morning',
  from: tomorrow() + DAY + 8.5 * HOUR,
  to: tomorrow() + DAY + 11 * HOUR,
  places: 3,
  ...changes,
})

/** A notice as an editor writes it; tests change only what they are about. */
export const aNotice = (changes: Record<string, unknown> = {}) => ({
  kind: 'vaccine',
  title: '流感疫苗开打，60 岁以上免费',
  audience: ['wutongli'],
  days: '这个星期，上午',
  startsOn: dayOf(tomorrow()),
  endsOn: dayOf(tomorrow() + 20 * DAY),
  who: '6 个月以上都行；发烧、过敏先问医生',
  bring: '身份证',
  steps: ['一楼取号，量体温', '二楼登记，签同意书', '打完坐满 30 分钟再走'],
  points: [
    {
      name: '接种点',
      address: '槐安社区卫生服务中心 2 楼',
      at: { lng: 120.1537, lat: 30.2874 },
    },
  ],
  slots: [aSlot()],
  phone: '0571-5550-0401',
  ...changes,
})

/** Writes and publishes a notice as the duty editor; answers its id. */
export async function published(
  cloud: LocalCloud,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const token = await cloud.signInAs('zhou')
  const draft = aNotice(changes)
  const { noticeId } = expectOk(
    await cloud.call<{ noticeId: string }>('notices', 'save', { draft }, { token }),
  )
  expectOk(await cloud.call('notices', 'publish', { noticeId }, { token }))
  return noticeId
}

/** A gale warning as the station issued it. */
export const aRelay = (changes: Record<string, unknown> = {}) => ({
  kind: 'gale',
  colour: 'yellow',
  station: '云溪区气象台',
  issuedAt: Date.now() - HOUR,
  until: Date.now() + 10 * HOUR,
  text: '云溪区气象台发布大风黄色预警信号：今天14时起我区将出现阵风8到9级的大风，请注意防范。',
  headline: '今天14时起我区将出现阵风8到9级的大风',
  audience: [],
  advice: '收好花盆，绕开 3 号楼脚手架',
  ...changes,
})
