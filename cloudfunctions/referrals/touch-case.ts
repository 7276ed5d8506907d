import { caseAt } from '../kit/held-by'
import { membersOf } from '../kit/move-case'
import { changeCase, type Step, tellHistory, tellReporter } from '../kit/step'

/** Shows the case as changed in every editor's list. */
export async function touchCase(step: Step, caseId: string): Promise<void> {
  await changeCase(step, await caseAt(step, caseId), {})
}

/** One line on every timeline, and a reminder to each who told of it. */
export async function tellMembers(step: Step, caseId: string, words: string): Promise<void> {
  await tellHistory(step, { subject: caseId, kind: 'moved', words })
  for (const tip of await membersOf(caseId)) await tellReporter(step, tip._id, words)
}
