import { AppError } from '../../core/kit/errors'
import type { Person } from '../../core/people/person'
import type { Theme } from '../../core/votes/theme'
import { type Caller, people } from '../kit/caller'

/** Communities in which the caller may enter and countersign: an editor all, an informant their own. */
export function collectsIn(
  theme: Pick<Theme, 'communities'>,
  caller: Caller,
  person: Pick<Person, 'informant'> | undefined,
): string[] {
  if (!caller.permissions.has('vote.paper')) return []
  if (caller.permissions.has('vote.manage')) return theme.communities
  const own = person?.informant?.communityId
  return theme.communities.filter((one) => one === own)
}

/** The same, or `Forbidden` when there is none. */
export async function mustCollectIn(theme: Theme, caller: Caller): Promise<string[]> {
  const own = collectsIn(theme, caller, await people.get(caller.personId))
  if (own.length === 0) throw new AppError('Forbidden', '只有这几个社区的信息员和编辑能收票')
  return own
}
