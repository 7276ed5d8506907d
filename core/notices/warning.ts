import * as z from 'zod/mini'
import { choice, id, list, moment, text } from '../kit/fields'
import { DAY } from '../kit/time'

/** The four colours of the national warning signals, from mild to worst. */
export const COLOURS = ['blue', 'yellow', 'orange', 'red'] as const
export type Colour = (typeof COLOURS)[number]
export const COLOUR_LABEL: Record<Colour, string> = {
  blue: '蓝色',
  yellow: '黄色',
  orange: '橙色',
  red: '红色',
}

/** What is warned of; the last one is no warning but the official bulletin after an earthquake. */
export const WARNING_KINDS = [
  'typhoon',
  'rainstorm',
  'snowstorm',
  'cold',
  'gale',
  'dust',
  'heat',
  'drought',
  'lightning',
  'hail',
  'frost',
  'fog',
  'haze',
  'ice',
  'quake',
] as const
export type WarningKind = (typeof WARNING_KINDS)[number]
export const KIND_LABEL: Record<WarningKind, string> = {
  typhoon: '台风',
  rainstorm: '暴雨',
  snowstorm: '暴雪',
  cold: '寒潮',
  gale: '大风',
  dust: '沙尘暴',
  heat: '高温',
  drought: '干旱',
  lightning: '雷电',
  hail: '冰雹',
  frost: '霜冻',
  fog: '大雾',
  haze: '霾',
  ice: '道路结冰',
  quake: '震情速报',
}

/** Which colours a signal has (气象灾害预警信号发布与传播办法); a bulletin has none. */
export const COLOURS_OF: Record<WarningKind, readonly Colour[]> = {
  typhoon: COLOURS,
  rainstorm: COLOURS,
  snowstorm: COLOURS,
  cold: COLOURS,
  gale: COLOURS,
  dust: ['yellow', 'orange', 'red'],
  heat: ['yellow', 'orange', 'red'],
  drought: ['orange', 'red'],
  lightning: ['yellow', 'orange', 'red'],
  hail: ['orange', 'red'],
  frost: ['blue', 'yellow', 'orange'],
  fog: ['yellow', 'orange', 'red'],
  haze: ['yellow', 'orange', 'red'],
  ice: ['yellow', 'orange', 'red'],
  quake: [],
}

/** Longest time a relayed warning shows without being renewed: nobody may spread an outdated one. */
export const LONGEST_WARNING = 3 * DAY

/** What an editor pastes. The words are the station's; only `advice` is ours and stands apart. */
export const Relay = z.strictObject({
  kind: choice('哪种预警', WARNING_KINDS),
  colour: z.optional(choice('颜色', COLOURS)),
  station: text('发布单位', { min: 2, max: 40 }),
  issuedAt: moment('发布时间'),
  until: moment('到什么时候'),
  text: text('预警原文', { min: 10, max: 1000 }),
  /** Copied from the text, sign for sign: what the home page shows. */
  headline: text('要紧的一句', { min: 4, max: 40 }),
  sourceUrl: z.optional(
    text('原文网址', { max: 300 }).check(
      z.regex(/^https:\/\/[^\s"'<>]+$/, { error: '原文网址要以 https:// 开头' }),
    ),
  ),
  sourceNumber: z.optional(text('原文编号', { max: 40 })),
  /** Communities it is for; none = the whole district. */
  audience: list('哪些社区', id('社区'), 50),
  /** Our own local word, 收好花盆: never part of the warning. */
  advice: z.optional(text('本地提醒', { max: 40 })),
  /** The one before it, which this one takes the place of. */
  replaces: z.optional(id('预警')),
})
export type Relay = z.infer<typeof Relay>

/** A relayed warning as stored. Its words never change; it is lifted or replaced. */
export interface Warning {
  _id: string
  kind: WarningKind
  colour?: Colour
  station: string
  issuedAt: number
  until: number
  text: string
  /** SHA-256 of the text as it was pasted, so that anybody can tell it is unchanged. */
  sha256: string
  headline: string
  sourceUrl?: string
  sourceNumber?: string
  /** Community ids, or `*` for the whole district. */
  audience: string[]
  advice?: string
  lifted?: { at: number; words: string }
  replacedBy?: string
  relayedBy: string
  relayedAt: number
}

export const WARNING_STATES = ['standing', 'lifted', 'replaced', 'expired'] as const
export type WarningState = (typeof WARNING_STATES)[number]
export const WARNING_STATE_LABEL: Record<WarningState, string> = {
  standing: '生效中',
  lifted: '已解除',
  replaced: '已换新的',
  expired: '已过期',
}

type Fate = Pick<Warning, 'until' | 'lifted' | 'replacedBy'>

/** Derived from the clock, never stored: an expired warning hides by itself. */
export function warningState({ until, lifted, replacedBy }: Fate, now: number): WarningState {
  if (lifted && lifted.at <= now) return 'lifted'
  if (replacedBy) return 'replaced'
  return until <= now ? 'expired' : 'standing'
}

const rank = ({ colour }: Pick<Warning, 'colour'>) => (colour ? COLOURS.indexOf(colour) : -1)

/** The one to show first: the worst colour, then the newest. */
export function worstOf<T extends Pick<Warning, 'colour' | 'issuedAt'>>(
  standing: readonly T[],
): T | undefined {
  return [...standing].sort((a, b) => rank(b) - rank(a) || b.issuedAt - a.issuedAt)[0]
}

/** `大风黄色预警`, `震情速报`: how it is called in full. */
export const warningName = ({ kind, colour }: { kind: WarningKind; colour?: Colour | null }) =>
  colour ? `${KIND_LABEL[kind]}${COLOUR_LABEL[colour]}预警` : KIND_LABEL[kind]
