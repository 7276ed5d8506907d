import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { permissionsOf, ROLES } from '../../core/people/permissions'
import type { Person } from '../../core/people/person'
import { people } from '../kit/caller'
import { oneOf } from '../kit/database'
import { mustBeFree } from '../kit/held-by'
import type { Change } from '../kit/service'
import { finishStep, type Step, tellHistory } from '../kit/step'
import { heldItem } from './claim'
import { takeStep } from './take-step'

type Which = Pick<Parsed<typeof casesApi.assign>, 'kind' | 'id'>

const AT_DESK = ROLES.filter((role) => permissionsOf([role]).has('tip.triage'))

const mayWork = ({ roles }: Person) => permissionsOf(roles).has('tip.triage')

/** Everybody who works at the desk; a newsroom has few people with a role. */
export async function listEditors(): Promise<Output<typeof casesApi.listEditors>> {
  const staff = await people.find({ roles: oneOf(AT_DESK) }, { fields: ['name', 'roles'] })
  const editors = staff.filter(mayWork).map(({ _id, name }) => ({ personId: _id, name }))
  return { editors: editors.sort((a, b) => a.name.localeCompare(b.name, 'zh')) }
}

/** Hands one over inside a step, with a note that the next editor sees first. */
export async function handOver(
  step: Step,
  which: Which,
  { to, note }: { to: string; note: string },
): Promise<void> {
  const { caller, now } = step
  const next = await step.tx.get(people, to)
  if (!next || !mayWork(next)) {
    throw new AppError('BadInput', '这位同事不在编辑里，换一位', { to: '换一位' })
  }
  const { holder, hand } = await heldItem(step, which)
  await mustBeFree(step, holder)
  if (holder === to) throw new AppError('Conflict', `这一条已经在${next.name}手里了`)
  await hand(to, { from: caller.name, note, at: now })
  const words = `${caller.name} 交给 ${next.name}：${note}`
  await tellHistory(step, { subject: which.id, kind: 'assigned', words, internal: true })
}

/** Hands a tip or case to another editor, with a note (C1). */
export function assignItem(
  { to, note, ...which }: Parsed<typeof casesApi.assign>,
  by: Change,
): Promise<Output<typeof casesApi.assign>> {
  return takeStep(by, async (step) => {
    await handOver(step, which, { to, note })
    return finishStep(step, { item: which, words: '交过去了', internal: true })
  })
}
