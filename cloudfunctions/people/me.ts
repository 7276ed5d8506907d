import { hasAgreed } from '../../core/people/data/consent'
import type { Me } from '../../core/people/person'
import { type Caller, people } from '../kit/caller'
import { maskedPhone } from '../kit/phones'
import type { Ask } from '../kit/service'

/** Who the caller is; a fresh read, so a change shows at once. */
export async function whoAmI(_: unknown, { caller }: Ask): Promise<Me> {
  return meOf(caller)
}

/** The caller as they may know themselves: no openid, nothing of others. */
export async function meOf(caller: Caller): Promise<Me> {
  const person = await people.get(caller.personId)
  return {
    personId: caller.personId,
    name: person?.name ?? caller.name,
    roles: person?.roles ?? caller.roles,
    permissions: [...caller.permissions],
    communityId: person?.communityId ?? null,
    elder: person?.elder ?? null,
    informantOf: person?.informant?.communityId ?? null,
    phone: maskedPhone(person),
    agreed: hasAgreed(person?.consents),
    leavingAt: person?.leaving?.due ?? null,
  }
}
