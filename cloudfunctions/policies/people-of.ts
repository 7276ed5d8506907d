import { oneOf } from '../kit/database'
import { readers } from './records'

/** How many people opened each; somebody who comes back is counted once. */
export async function peopleOf(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const counts = await readers.countBy({ explainerId: oneOf(ids) }, 'explainerId')
  return new Map(counts.map(({ key, n }) => [key, n]))
}
