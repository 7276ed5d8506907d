import { type CommunityPlace, usePlaces } from '@src/places'
import { Picks } from './fields'

const NONE: CommunityPlace[] = []

export const useCommunities = (): CommunityPlace[] =>
  usePlaces((s) => s.places?.communities) ?? NONE

interface AudiencePicksProps {
  audience: readonly string[]
  onChange: (audience: string[]) => void
  wrong?: string | undefined
}

/** Communities it is for; none chosen means the whole district. */
export function AudiencePicks({ audience, onChange, wrong }: AudiencePicksProps) {
  const communities = useCommunities()
  const toggle = (id: string) =>
    onChange(audience.includes(id) ? audience.filter((each) => each !== id) : [...audience, id])
  return (
    <Picks
      label={audience.length === 0 ? '哪些社区（不选就是全区）' : '哪些社区'}
      many
      options={communities.map(({ communityId }) => communityId)}
      words={(id) => communities.find(({ communityId }) => communityId === id)?.name ?? id}
      chosen={(id) => audience.includes(id)}
      onPick={toggle}
      wrong={wrong}
    />
  )
}
