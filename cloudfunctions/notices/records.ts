import type { Reader, Recall } from '../../core/kit/readership'
import type { Booker, Seat } from '../../core/notices/booking'
import type { Warning } from '../../core/notices/warning'
import { collection } from '../kit/database'

export const seats = collection<Seat>('seats')
export const bookers = collection<Booker>('bookers')
export const warnings = collection<Warning>('warnings')
const readers = collection<Reader>('noticeReaders')
export const recalls = collection<Recall>('noticeRecalls')

/** Who opened which notice, and what they have to hear of. */
export const readership = { readers, recalls }
