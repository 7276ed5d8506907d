import { AppError } from '../../core/kit/errors'
import { receiptNumber } from '../../core/kit/ids'
import { dayOf, startOfDay } from '../../core/kit/time'
import { atLeast, isDuplicate } from '../kit/database'
import { receipts } from '../kit/records'

const TRIES = 40

/**
 * The next running number of the Shanghai day. Reserved before the tip is written, so two tips
 * never share one; a number whose tip failed stays unused.
 */
export async function reserveNumber(now: number): Promise<{ day: string; number: string }> {
  const day = dayOf(now)
  const used = await receipts.count({ at: atLeast(startOfDay(day)) })
  for (let running = used + 1; running <= used + TRIES; running += 1) {
    try {
      await receipts.add({ _id: `${day}-${running}`, at: now })
      return { day, number: receiptNumber(day, running) }
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
  throw new AppError('Unavailable', '这会儿报的人太多，过一分钟再交，写的都还在')
}
