import { dayOf, shanghai } from '../../../core/kit/time'

export const DAY = 24 * 3600_000
export const day = (at: number) => dayOf(at)
export const said = (at: number) => shanghai(at).format('M月D日')
export const clause = (id: string, no: string, text: string) => ({ id, no, text })
