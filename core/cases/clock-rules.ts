interface ClockRule {
  readonly label: string
  readonly unit: 'hours' | 'days'
  readonly start: number
  readonly most: number
}

/** How long each step may take (MISSION C4): hours on the clock, or working days. */
export const CLOCK_RULES = {
  contactUrgent: { label: '特急首次联系', unit: 'hours', start: 4, most: 24 },
  contact: { label: '首次联系', unit: 'days', start: 1, most: 5 },
  verify: { label: '核实', unit: 'days', start: 3, most: 20 },
  refer: { label: '定性后转交', unit: 'days', start: 1, most: 10 },
  reply: { label: '责任方回复', unit: 'days', start: 3, most: 20 },
  replyUrgent: { label: '特急回复', unit: 'days', start: 1, most: 10 },
  replyDepartment: { label: '区级部门回复', unit: 'days', start: 5, most: 30 },
} as const satisfies Record<string, ClockRule>

export type ClockName = keyof typeof CLOCK_RULES
export const CLOCK_NAMES = Object.keys(CLOCK_RULES) as [ClockName, ...ClockName[]]

export type Clocks = Record<ClockName, number>

export const DEFAULT_CLOCKS = Object.fromEntries(
  CLOCK_NAMES.map((name) => [name, CLOCK_RULES[name].start]),
) as Clocks

/** The clocks of one category as the newsroom set them; `_id` = the category. */
export interface ClockSetting extends Partial<Clocks> {
  _id: string
}

/** What was set for a category over the defaults. */
export function clocksFrom(setting: Partial<Clocks> | undefined): Clocks {
  const set = CLOCK_NAMES.map((name) => [name, setting?.[name] ?? DEFAULT_CLOCKS[name]])
  return Object.fromEntries(set) as Clocks
}
