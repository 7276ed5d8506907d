import { AppError } from '../kit/errors'

export const CASE_STAGES = [
  'triage',
  'verifying',
  'verified',
  'referred',
  'promised',
  'checking',
  'closed',
  'reopened',
] as const
export type CaseStage = (typeof CASE_STAGES)[number]

export const VERDICTS = ['pending', 'true', 'partly', 'false', 'unverifiable'] as const
export type Verdict = (typeof VERDICTS)[number]
export const VERDICT_LABEL: Record<Verdict, string> = {
  pending: '待核实',
  true: '属实',
  partly: '部分属实',
  false: '不属实',
  unverifiable: '无法核实',
}

export const ENDINGS = ['resolved', 'explained', 'unresolvable', 'unfounded', 'merged'] as const
export type Ending = (typeof ENDINGS)[number]
export const ENDING_LABEL: Record<Ending, string> = {
  resolved: '已解决',
  explained: '已答复说明',
  unresolvable: '无法解决（已告知）',
  unfounded: '不属实',
  merged: '并入',
}

const NEXT: Record<CaseStage, readonly CaseStage[]> = {
  triage: ['verifying', 'closed'],
  verifying: ['verified', 'closed'],
  verified: ['referred', 'closed'],
  referred: ['promised', 'checking', 'verified', 'closed'],
  promised: ['checking', 'referred', 'closed'],
  checking: ['closed', 'referred'],
  closed: ['reopened'],
  reopened: ['verifying', 'referred', 'closed'],
}

/** Who a case waits for at each stage (DESIGN §3). */
export const HOLDER: Record<CaseStage, 'editors' | 'party' | 'reporters' | 'nobody'> = {
  triage: 'editors',
  verifying: 'editors',
  verified: 'editors',
  referred: 'party',
  promised: 'party',
  checking: 'reporters',
  closed: 'nobody',
  reopened: 'editors',
}

export const mayMoveCase = (from: CaseStage, to: CaseStage): boolean => NEXT[from].includes(to)

/** Checks a move and returns the new stage, or fails with `Conflict`. */
export function moveCase(from: CaseStage, to: CaseStage): CaseStage {
  if (!mayMoveCase(from, to)) {
    throw new AppError('Conflict', '这件事已经不在这一步了，刷新看看')
  }
  return to
}
