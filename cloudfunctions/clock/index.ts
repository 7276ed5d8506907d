import { isTimer, origin } from '../kit/caller'
import { failure } from '../kit/door'
import { cleanUp } from './clean-up'
import { sendReminders } from './send-reminders'

const CLEAN_EVERY = 60

let ticks = 0

/** The newsroom's clock; only the platform's timer winds it. */
export async function main(): Promise<unknown> {
  if (!isTimer(origin().source))
    return { ok: false, error: { code: 'Forbidden', message: '这个入口只给平台用' } }
  try {
    const now = Date.now()
    await sendReminders(now)
    if (ticks % CLEAN_EVERY === 0) await cleanUp(now)
    ticks += 1
    return { ok: true, value: null }
  } catch (error) {
    return failure(error, 'clock')
  }
}
