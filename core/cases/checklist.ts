interface Check {
  readonly label: string
  /** What stands under it while it is open. */
  readonly hint: string
  readonly must: boolean
}

/** What an editor goes through before anything is handed on (DESIGN-UI §3.2, keys 1–5). */
export const CHECKS = {
  onSite: { label: '照片是现场拍的', hint: '看拍摄时间、地点对不对得上', must: true },
  second: { label: '有第二个人这么说', hint: '再问一位邻居或楼栋长', must: true },
  asked: { label: '问过物业，有没有整改安排', hint: '没问清楚就不能转交和报道', must: true },
  privacy: { label: '个人信息处理好了', hint: '人脸、车牌、门牌、姓名号码', must: true },
  visited: { label: '去现场看过，或视频看过', hint: '选做', must: false },
} as const satisfies Record<string, Check>

export type CheckId = keyof typeof CHECKS
export const CHECK_IDS = Object.keys(CHECKS) as [CheckId, ...CheckId[]]

export interface Ticked {
  personId: string
  name: string
  at: number
}

/** The ticks of one tip or case; `_id` = its id. */
export interface Checklist {
  _id: string
  done: Partial<Record<CheckId, Ticked>>
}

const MUST = CHECK_IDS.filter((id) => CHECKS[id].must)

/** `必做 4 项，已做 2 项`, with the names of what is missing. */
export function progressOf(done: readonly CheckId[]): {
  must: number
  done: number
  open: CheckId[]
} {
  const open = MUST.filter((id) => !done.includes(id))
  return { must: MUST.length, done: MUST.length - open.length, open }
}
