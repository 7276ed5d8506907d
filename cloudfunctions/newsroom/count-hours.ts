import { startOfHour } from '../../core/newsroom/health'
import { increased, isDuplicate } from '../kit/database'
import { channelHours } from './records'

/** Adds what just ended to the channel's hour. A crash may lose a count; the deliveries are the record. */
export async function countHours(
  channelId: string,
  states: readonly string[],
  now: number,
): Promise<void> {
  if (states.length === 0) return
  const n = (state: string) => states.filter((each) => each === state).length
  const [delivered, dead] = [n('delivered'), n('dead')]
  const failed = states.length - delivered - dead
  const at = startOfHour(now)
  const _id = `${channelId}_${at}`
  const more = {
    delivered: increased(delivered),
    failed: increased(failed),
    dead: increased(dead),
  }
  if (await channelHours.update(_id, more)) return
  try {
    await channelHours.add({ _id, channelId, at, delivered, failed, dead })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await channelHours.update(_id, more)
  }
}
