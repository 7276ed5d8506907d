import type { Case } from '../cases/case'
import { CHECKS, type CheckId, progressOf } from '../cases/checklist'
import type { CaseStage, Verdict } from '../cases/lifecycle'
import { REFERS_FROM } from './lifecycle'

const NOT_NOW: Partial<Record<CaseStage, string>> = {
  triage: '还没有核实完，先把核实做完',
  verifying: '还没有核实完，先把核实做完',
  referred: '已经在责任方那里了，等回复',
  closed: '这件事办结了，要再办先重新办',
}

const VERDICT: Partial<Record<Verdict, string>> = {
  pending: '还没有定性，先写明属实还是部分属实',
  false: '核实的结果是不属实，不转交',
  unverifiable: '还无法核实，不转交',
}

/** Why a case cannot be referred now, a sentence each; the server goes by the same list (DESIGN-UI §3.2). */
export function blockedBy(
  { stage, verdict }: Pick<Case, 'stage' | 'verdict'>,
  done: readonly CheckId[],
): string[] {
  const { open } = progressOf(done)
  const missing = open.map((check) => CHECKS[check].label).join('、')
  return [
    REFERS_FROM.includes(stage) ? undefined : NOT_NOW[stage],
    VERDICT[verdict],
    open.length > 0 ? `核实清单还差 ${open.length} 项：${missing}` : undefined,
  ].filter((sentence) => sentence !== undefined)
}
