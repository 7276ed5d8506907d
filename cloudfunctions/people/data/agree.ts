import type { Parsed } from '../../../core/kit/contract'
import type { peopleApi } from '../../../core/people/api'
import { hasAgreed } from '../../../core/people/data/consent'
import type { Me } from '../../../core/people/person'
import type { Change } from '../../kit/service'
import { meOf } from '../me'
import { personOf, savePerson } from '../save-person'

/** Remembers which privacy text somebody agreed to, and when; every version stays on record (S4). */
export async function agree(
  { version }: Parsed<typeof peopleApi.agree>,
  { caller, now, once }: Change,
): Promise<Me> {
  await once(async (tx) => {
    const person = await personOf(tx, caller, now)
    if (hasAgreed(person.consents)) return
    await savePerson(tx, {
      ...person,
      consents: [...(person.consents ?? []), { version, at: now }],
    })
  })
  return meOf(caller)
}
