import type { Booker, Seat } from '../../core/notices/booking'
import type { Warning } from '../../core/notices/warning'
import { collection } from '../kit/database'

export const seats = collection<Seat>('seats')
export const bookers = collection<Booker>('bookers')
export const warnings = collection<Warning>('warnings')
