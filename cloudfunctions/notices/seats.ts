import type { Slot } from '../../core/notices/notice'
import { oneOf } from '../kit/database'
import { seats } from './records'

/** Names a slot of a notice; a slot's own id may come again in a copied draft. */
export const slotKeyOf = (noticeId: string, slotId: string): string => `${noticeId}_${slotId}`
export const seatIdOf = (slotKey: string, place: number): string => `${slotKey}_${place}`

/** Places nobody holds right now. Only a hint where to try: the seat's own id decides. */
export async function freePlaces(slotKey: string, { places }: Slot): Promise<number[]> {
  const taken = new Set((await seats.find({ slotKey }, { fields: ['place'] })).map((s) => s.place))
  return Array.from({ length: places }, (_, place) => place).filter((place) => !taken.has(place))
}

/** How many places are taken, by slot key, over some notices at once. Counted, never kept. */
export async function takenOf(noticeIds: readonly string[]): Promise<Map<string, number>> {
  if (noticeIds.length === 0) return new Map()
  const counted = await seats.countBy({ noticeId: oneOf(noticeIds) }, 'slotKey')
  return new Map(counted.map(({ key, n }) => [key, n]))
}

/** The same for one notice, by the slot's own id. */
export function takenIn(
  noticeId: string,
  slots: readonly Slot[],
  taken: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map(slots.map(({ slotId }) => [slotId, taken.get(slotKeyOf(noticeId, slotId)) ?? 0]))
}
