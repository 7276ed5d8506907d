import type { Person } from '../../core/people/person'
import { type Caller, people } from '../kit/caller'
import type { Tx } from '../kit/transaction'

/** The caller's record, as it is or as a new resident's would be. */
export async function personOf(tx: Tx, caller: Caller, now: number): Promise<Person> {
  const known = await tx.get(people, caller.personId)
  return (
    known ?? {
      _id: caller.personId,
      ...(caller.openid ? { openid: caller.openid } : {}),
      name: caller.name,
      roles: [],
      createdAt: now,
    }
  )
}

export const savePerson = (tx: Tx, person: Person): Promise<void> => tx.put(people, person)
