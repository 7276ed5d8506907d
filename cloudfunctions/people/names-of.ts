import { people } from '../kit/caller'
import { oneOf } from '../kit/database'

/** Names of people by id; somebody deleted has none. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await people.find({ _id: oneOf(wanted) }, { fields: ['name'] })
  return new Map(found.map((person) => [person._id, person.name]))
}
