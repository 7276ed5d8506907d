import type { Case } from '../../core/cases/case'
import { AppError } from '../../core/kit/errors'
import type { Tip } from '../../core/tips/tip'
import { people } from './caller'
import { oneOf } from './database'
import { cases, tips } from './records'
import type { Step } from './step'

/** Names of people by id; somebody deleted has none. */
export async function namesOf(ids: readonly (string | undefined)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))]
  if (wanted.length === 0) return new Map()
  const found = await people.find({ _id: oneOf(wanted) }, { fields: ['name'] })
  return new Map(found.map((person) => [person._id, person.name]))
}

const gone = () => new AppError('NotFound', '没找到这一条，刷新看看')

export async function tipAt(step: Step, tipId: string): Promise<Tip> {
  const tip = await step.tx.get(tips, tipId)
  if (!tip) throw gone()
  return tip
}

export async function caseAt(step: Step, caseId: string): Promise<Case> {
  const its = await step.tx.get(cases, caseId)
  if (!its) throw gone()
  return its
}

/** Whoever has it in hand decides; the sentence says who that is. Fails with `Conflict`. */
export async function mustBeFree(step: Step, holder: string | undefined): Promise<void> {
  if (!holder || holder === step.caller.personId) return
  const person = await step.tx.get(people, holder)
  const name = person?.name ?? '同事'
  throw new AppError('Conflict', `${name}已经接手了，先和${name}说一声，或者接过来`)
}

/** The tip, when the caller may decide on it. */
export async function freeTip(step: Step, tipId: string): Promise<Tip> {
  const tip = await tipAt(step, tipId)
  // Checked before the holder: somebody who accepted it first also holds it.
  if (tip.state === 'accepted') {
    throw new AppError('Conflict', '这条线索刚被受理了，刷新看看')
  }
  await mustBeFree(step, tip.claimedBy)
  return tip
}
