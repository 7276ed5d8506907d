import { HOUR } from '../kit/time'
import { addWorkingDays } from '../kit/working-days'

/** First contact: 4 hours when urgent, else one working day (MISSION C4). */
export const URGENT_CONTACT = 4 * HOUR
export const CONTACT_WORKING_DAYS = 1

/** By when an editor first contacts the reporter, in ms. */
export const contactDue = (receivedAt: number, urgent: boolean): number =>
  urgent ? receivedAt + URGENT_CONTACT : addWorkingDays(receivedAt, CONTACT_WORKING_DAYS)
