import type { CommunityPlace } from '@src/places'

export interface Street {
  name: string
  communities: CommunityPlace[]
}

/** Communities whose name, street or first letters hold what was typed. */
export function matching(all: readonly CommunityPlace[], typed: string): CommunityPlace[] {
  const word = typed.trim().toLowerCase()
  if (word === '') return [...all]
  return all.filter(({ name, street, initials }) =>
    [name, street, initials].some((each) => each.toLowerCase().includes(word)),
  )
}

/** Streets in the order they come, each with its communities. */
export function byStreet(all: readonly CommunityPlace[]): Street[] {
  const streets = new Map<string, CommunityPlace[]>()
  for (const each of all) streets.set(each.street, [...(streets.get(each.street) ?? []), each])
  return [...streets].map(([name, communities]) => ({ name, communities }))
}
