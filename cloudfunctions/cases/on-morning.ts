import { stuckWords } from '../../core/cases/stuck'
import { dayOf } from '../../core/kit/time'
import { isWorkingDay } from '../../core/kit/working-days'
import { newsEvents } from '../kit/announce'
import { isDuplicate } from '../kit/database'
import { stuckCounts } from './stuck'

/**
 * Each working morning the newsroom hears how much is stuck: numbers alone, nobody's name or words
 * (C1). The event's id is the day's, so that a repeated tick tells it once.
 */
export async function onMorning(now: number): Promise<void> {
  const day = dayOf(now)
  if (!isWorkingDay(day)) return
  const title = stuckWords(await stuckCounts(now))
  if (title === '') return
  const _id = `evt_stuck_${day}`
  try {
    await newsEvents.add({
      ...{ _id, type: 'desk.stuck', at: now, number: '', title, urgent: false, fannedOut: false },
      subject: { kind: 'desk', id: day },
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
