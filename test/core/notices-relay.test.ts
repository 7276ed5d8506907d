import fc from 'fast-check'
import { HOUR } from '../../core/kit/time'
import { relayProblem } from '../../core/notices/relay-rules'
import {
  COLOURS_OF,
  LONGEST_WARNING,
  type Relay,
  WARNING_KINDS,
  warningState,
  worstOf,
} from '../../core/notices/warning'

const NOW = Date.parse('2026-10-14T14:00:00+08:00')

const aRelay = (changes: Partial<Relay> = {}): Relay => ({
  kind: 'gale',
  colour: 'yellow',
  station: '云溪区气象台',
  issuedAt: NOW - HOUR,
  until: NOW + 6 * HOUR,
  text: '云溪区气象台发布大风黄色预警信号：今天14时起，阵风8到9级，请注意防范。',
  headline: '今天14时起，阵风8到9级',
  audience: [],
  ...changes,
})

const BULLETIN = aRelay({
  kind: 'quake',
  colour: undefined,
  station: '中国地震台网中心',
  text: '中国地震台网正式测定：10月14日13时52分在某县（北纬30.10度，东经120.20度）发生3.2级地震，震源深度10千米。',
  headline: '发生3.2级地震，震源深度10千米',
})

it('takes a warning word for word', () => {
  expect(relayProblem(aRelay(), NOW)).toBeUndefined()
})

it('refuses a headline that is not copied from the text, sign for sign', () => {
  const reworded = aRelay({ headline: '下午2点起刮大风' })
  expect(relayProblem(reworded, NOW)?.field).toBe('headline')
  fc.assert(
    fc.property(fc.nat(20), fc.integer({ min: 4, max: 20 }), (from, length) => {
      const { text } = aRelay()
      const headline = text.slice(from, from + length)
      expect(relayProblem(aRelay({ headline }), NOW)).toBeUndefined()
      expect(relayProblem(aRelay({ headline: `${headline}！` }), NOW)?.field).toBe('headline')
    }),
  )
})

it.each([
  '地震预警：10秒后强震动到达，请立即避险',
  '据预测，未来三天某县将发生5级以上地震',
  '某地可能发生较大地震，请做好准备',
  '地震波将到达本区，预计烈度4度',
  '发布地震红色预警',
  '临震预报：请全区居民转移到空地',
])('refuses an earthquake warning however it is dressed: %s', (text) => {
  for (const kind of ['quake', 'gale', 'rainstorm'] as const) {
    const dressed = aRelay({ kind, text, headline: text.slice(0, 6) })
    const problem = relayProblem(dressed, NOW)
    expect(problem).toMatchObject({ field: 'text', forbidden: true })
    expect(problem?.message).toContain('地震预警只能由国家统一发布')
  }
})

it('takes an official bulletin of what was measured, and only from the seismic network', () => {
  expect(relayProblem(BULLETIN, NOW)).toBeUndefined()
  expect(relayProblem({ ...BULLETIN, station: '云溪区气象台' }, NOW)?.field).toBe('station')
  expect(relayProblem({ ...BULLETIN, colour: 'red' }, NOW)?.field).toBe('colour')
})

it('lets a rain warning speak of a place hit by an earthquake before', () => {
  const text = '云溪区气象台发布暴雨黄色预警信号：未来6小时有大雨，地震受灾地区要防滑坡。'
  const rain = aRelay({ kind: 'rainstorm', text, headline: '未来6小时有大雨' })
  expect(relayProblem(rain, NOW)).toBeUndefined()
})

it('knows which colours a signal has', () => {
  for (const kind of WARNING_KINDS.filter((each) => each !== 'quake')) {
    for (const colour of ['blue', 'yellow', 'orange', 'red'] as const) {
      const field = relayProblem(aRelay({ kind, colour }), NOW)?.field
      expect(field).toBe(COLOURS_OF[kind].includes(colour) ? undefined : 'colour')
    }
    expect(relayProblem(aRelay({ kind, colour: undefined }), NOW)?.field).toBe('colour')
  }
})

it('spreads nothing outdated and nothing without an end', () => {
  expect(relayProblem(aRelay({ until: NOW }), NOW)?.field).toBe('until')
  expect(relayProblem(aRelay({ issuedAt: NOW + HOUR }), NOW)?.field).toBe('issuedAt')
  const long = aRelay({ until: NOW - HOUR + LONGEST_WARNING + 1 })
  expect(relayProblem(long, NOW)?.field).toBe('until')
})

it('hides by the clock: standing until it ends, is lifted or is replaced', () => {
  const until = NOW + HOUR
  expect(warningState({ until }, NOW)).toBe('standing')
  expect(warningState({ until }, until)).toBe('expired')
  expect(warningState({ until, lifted: { at: NOW, words: '解除' } }, NOW)).toBe('lifted')
  expect(warningState({ until, replacedBy: 'wn_2' }, NOW)).toBe('replaced')
})

it('shows the worst colour first, then the newest', () => {
  const one = (colour: Relay['colour'], issuedAt: number) => ({
    ...(colour ? { colour } : {}),
    issuedAt,
  })
  const red = one('red', 1)
  const standing = [one('yellow', 9), red, one(undefined, 10), one('yellow', 5)]
  expect(worstOf(standing)).toBe(red)
  expect(worstOf([one('blue', 1), one('blue', 3)])?.issuedAt).toBe(3)
})
