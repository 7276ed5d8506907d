import { SECOND } from '../kit/time'

/** How long a step can be taken back (DESIGN-UI §6.3); nobody is told before it is over. */
export const UNDO_WINDOW = 10 * SECOND
/** A reminder waits this much longer, so a last-moment undo and a timer cannot meet. */
export const REMINDER_SLACK = 2 * SECOND

/** When the reporter may be told of a step made now. */
export const tellFrom = (now: number): number => now + UNDO_WINDOW + REMINDER_SLACK
