/** A matter nobody touched for this many working days is looked at in the morning. */
export const SILENT_WORKING_DAYS = 5

export const STUCK_KINDS = ['late', 'unheld', 'silent'] as const
export type StuckKind = (typeof STUCK_KINDS)[number]
export const STUCK_LABEL: Record<StuckKind, string> = {
  late: '超期了',
  unheld: '没人接手',
  silent: `${SILENT_WORKING_DAYS} 个工作日没动`,
}

export type StuckCounts = Record<StuckKind, number>

/** `超期 3 件、没人接手 1 件`: for a message, so nothing that is zero. Empty = nothing is stuck. */
export function stuckWords({ late, unheld, silent }: StuckCounts): string {
  const parts = [
    late > 0 && `超期 ${late} 件`,
    unheld > 0 && `没人接手 ${unheld} 件`,
    silent > 0 && `久没动 ${silent} 件`,
  ]
  return parts.filter(Boolean).join('、')
}
