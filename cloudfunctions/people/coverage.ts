import type { Output } from '../../core/kit/contract'
import type { peopleApi } from '../../core/people/api'
import { type Coverage, gapOf } from '../../core/people/informants'
import type { Person } from '../../core/people/person'
import { people } from '../kit/caller'
import { above, missing, present } from '../kit/database'
import { communities } from '../kit/records'
import type { Ask } from '../kit/service'
import { invitations } from './invitations'

const resting = ({ informant }: Person, now: number) => (informant?.restsUntil ?? 0) > now

/** Informants per community, gaps first; nobody is ranked (MISSION N1). */
export async function coverage(
  _: unknown,
  { now }: Ask,
): Promise<Output<typeof peopleApi.coverage>> {
  const [places, informants, invited] = await Promise.all([
    communities.find({}, { order: [{ by: 'street' }, { by: 'initials' }] }),
    people.find({ 'informant.communityId': present() }),
    invitations.find({ expiresAt: above(now), usedBy: missing() }),
  ])
  const rows = places.map((place): Coverage => {
    const here = informants.filter((p) => p.informant?.communityId === place.communityId)
    return {
      communityId: place.communityId,
      name: place.name,
      street: place.street,
      informants: here.map((p) => ({
        personId: p._id,
        name: p.name,
        resting: resting(p, now),
        since: p.informant?.since ?? 0,
      })),
      openInvitations: invited.filter((i) => i.communityId === place.communityId).length,
      gap: gapOf(here.filter((p) => !resting(p, now)).length),
    }
  })
  return { communities: rows }
}
