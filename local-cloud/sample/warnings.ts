import { act, type SeedContext } from './acting'

const HOUR = 3600_000
const DAY = 24 * HOUR
const EDITOR = 'lin'

const clock = (ms: number) => new Date(ms + 8 * HOUR).toISOString()
const hour = (ms: number) => Number(clock(ms).slice(11, 13))
const day = (ms: number) => `${Number(clock(ms).slice(5, 7))}月${Number(clock(ms).slice(8, 10))}日`

async function relay(context: SeedContext, input: object, at: number): Promise<string> {
  const made = await act<{ warningId: string }>(context, EDITOR, ['notices', 'relay'], input, at)
  return made.warningId
}

/** A rain warning of two days ago, long lifted. */
async function rain(context: SeedContext): Promise<void> {
  const issuedAt = context.now - 2 * DAY
  const headline = '我区过去1小时降水量已达30毫米'
  const warningId = await relay(
    context,
    {
      ...{ kind: 'rainstorm', colour: 'blue', station: '云溪区气象台', issuedAt, headline },
      until: issuedAt + 12 * HOUR,
      text: `云溪区气象台${day(issuedAt)}${hour(issuedAt)}时发布暴雨蓝色预警信号：${headline}，预计未来6小时降水还会持续，请注意防范。`,
      sourceNumber: '云气预警〔2026〕41号',
      audience: [],
      advice: '地下车库的车先挪到地面',
    },
    issuedAt + 10 * 60_000,
  )
  const words = `云溪区气象台${day(issuedAt)}${hour(issuedAt + 5 * HOUR)}时解除暴雨蓝色预警信号。`
  const lifted = issuedAt + 5 * HOUR
  await act(context, EDITOR, ['notices', 'lift'], { warningId, words }, lifted)
}

/** The gale in force: blue at first, replaced by yellow. */
async function gale(context: SeedContext): Promise<void> {
  const first = context.now - 6 * HOUR
  const common = { kind: 'gale', station: '云溪区气象台', audience: [] }
  const mild = '阵风6到7级'
  const replaces = await relay(
    context,
    {
      ...{ ...common, colour: 'blue', issuedAt: first, headline: mild },
      until: first + DAY,
      text: `云溪区气象台${day(first)}${hour(first)}时发布大风蓝色预警信号：受冷空气影响，今明两天我区有${mild}的偏北大风，请注意防范。`,
      sourceNumber: '云气预警〔2026〕42号',
    },
    first + 10 * 60_000,
  )
  const issuedAt = context.now - 50 * 60_000
  const from = hour(context.now + HOUR)
  const headline = `今天${from}时起，阵风8到9级`
  await relay(
    context,
    {
      ...{ ...common, colour: 'yellow', issuedAt, headline, replaces },
      until: context.now + 14 * HOUR,
      text: `云溪区气象台${day(issuedAt)}${hour(issuedAt)}时将大风蓝色预警信号升级为大风黄色预警信号：受强冷空气影响，${headline}，沿溪一带风更大，夜里减弱，请注意防范。`,
      sourceUrl: 'https://qx.example.gov.cn/yj/43',
      sourceNumber: '云气预警〔2026〕43号',
      advice: '收好花盆，绕开 3 号楼脚手架',
    },
    issuedAt + 8 * 60_000,
  )
}

/** Warnings as the station issued them: one lifted, one replaced, one in force. */
export async function relaySample(context: SeedContext): Promise<void> {
  await rain(context)
  await gale(context)
}
