import type { Output } from '../../../core/kit/contract'
import { AppError } from '../../../core/kit/errors'
import type { peopleApi } from '../../../core/people/api'
import { SECOND_THOUGHTS } from '../../../core/people/data/data'
import { audit } from '../../kit/audit'
import { people } from '../../kit/caller'
import { newId } from '../../kit/crypto'
import type { Ask, Change } from '../../kit/service'
import { mayLeaveAdmins } from '../last-admin'
import { personOf, savePerson } from '../save-person'
import { whose } from './held'
import { WHAT_WE_HOLD } from './what-we-hold'

/** What is held of the caller, counted by kind. */
export async function myData(
  _: unknown,
  { caller }: Ask,
): Promise<Output<typeof peopleApi.myData>> {
  const who = whose(caller.personId)
  const counted = WHAT_WE_HOLD.map(async ({ what, onDelete, find }) => {
    const n = (await find(who)).length
    return { what, onDelete, n }
  })
  const person = await people.get(caller.personId)
  const held = (await Promise.all(counted)).filter(({ n }) => n > 0)
  return {
    held: held.reverse(),
    leavingAt: person?.leaving?.due ?? null,
    consent: person?.consents?.at(-1) ?? null,
  }
}

/** Marks the caller as leaving; the clock does it after seven days. */
export async function deleteMe(
  _: unknown,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.deleteMe>> {
  await mayLeaveAdmins(caller)
  await once(async (tx) => {
    const person = await personOf(tx, caller, now)
    if (person.leaving) return
    const leaving = { at: now, due: now + SECOND_THOUGHTS, tomb: newId('gone') }
    await savePerson(tx, { ...person, leaving })
  })
  return myData({}, { caller, now })
}

/** 不删了: possible until it happened. */
export async function keepMe(
  _: unknown,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.keepMe>> {
  await once(async (tx) => {
    const { leaving, ...person } = await personOf(tx, caller, now)
    if (!leaving) throw new AppError('Conflict', '没有在删，数据都还在')
    await savePerson(tx, person)
    const subject = `person:${caller.personId}`
    const facts = { undone: '不删了' }
    await audit(tx, { at: now, actor: caller.personId, action: 'data.deleted', subject, facts })
  })
  return myData({}, { caller, now })
}
