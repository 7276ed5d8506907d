/** The six factors of care before anything is printed (MISSION C3; Civil Code art. 1026). */
export const CARE = {
  source: { label: '来源可信度', ask: '说的人在不在现场，和这事有没有利害' },
  inquiry: { label: '必要调查', ask: '争议的地方问过、看过没有' },
  timeliness: { label: '时限性', ask: '现在还是这样吗，等不等得起' },
  publicOrder: { label: '公序良俗', ask: '写出来合不合情理，伤不伤老人孩子' },
  reputation: { label: '名誉受损可能', ask: '万一有出入，谁会受伤，多重' },
  capacity: { label: '核实能力和成本', ask: '我们核得清吗，要不要请人帮' },
} as const satisfies Record<string, { label: string; ask: string }>

export type CareFactor = keyof typeof CARE
export const CARE_FACTORS = Object.keys(CARE) as [CareFactor, ...CareFactor[]]

export const CARE_LEVELS = ['fine', 'careful'] as const
export type CareLevel = (typeof CARE_LEVELS)[number]
export const CARE_LEVEL_LABEL: Record<CareLevel, string> = { fine: '没问题', careful: '要小心' }

export interface Weighed {
  level: CareLevel
  /** What to be careful of. */
  note: string
  personId: string
  name: string
  at: number
}

/** The factors weighed for one case; `_id` = the case. */
export interface Care {
  _id: string
  factors: Partial<Record<CareFactor, Weighed>>
}

export const careLeft = (done: Partial<Record<CareFactor, unknown>>): CareFactor[] =>
  CARE_FACTORS.filter((factor) => !done[factor])
