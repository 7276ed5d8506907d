import { NAMES_KEPT } from '../../core/notices/booking'
import { sessions } from '../kit/caller'
import { below, type Collection, type Doc, present, removed, type Where } from '../kit/database'
import { rates } from '../kit/rate-limit'
import { bookings } from '../kit/records'
import { KEY_LIFE, requests } from '../kit/requests'
import { undos } from '../kit/undos'

async function drop<T extends Doc>(from: Collection<T>, where: Where): Promise<void> {
  await from.removeWhere(where)
}

/**
 * Forgets what has served its time: names of those who booked after a month, idempotency keys after
 * 48 hours, rates, ended sessions, undo steps.
 */
export async function cleanUp(now: number): Promise<void> {
  await bookings.updateWhere(
    { from: below(now - NAMES_KEPT), sealed: present() },
    { sealed: removed() },
  )
  await drop(requests, { at: below(now - KEY_LIFE) })
  await drop(rates, { until: below(now) })
  await drop(sessions, { expiresAt: below(now) })
  await drop(undos, { at: below(now - KEY_LIFE) })
}
