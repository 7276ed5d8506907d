import type { Case, Voice } from '../../core/cases/case'
import type { Booking } from '../../core/notices/booking'
import type { Notice } from '../../core/notices/notice'
import type { Photo } from '../../core/photos/photo'
import type { Piece, PieceEdition } from '../../core/pieces/piece'
import type { Community } from '../../core/places/place'
import type { Edition, Explainer } from '../../core/policies/explainer'
import type { FollowUp, PlannedRound } from '../../core/referrals/follow-up'
import type { LinkHash, Referral } from '../../core/referrals/referral'
import type { Message, Note, Tip, TipEvent } from '../../core/tips/tip'
import { collection } from './database'

/** A receipt number handed out; `_id` = day and running number, so none is given twice. */
interface ReceiptNumber {
  _id: string
  at: number
}

/** When somebody last looked at something; `_id` = keyed hash of both. */
export interface Read {
  _id: string
  reader: string
  subject: string
  at: number
}

/** A WeChat reminder waiting to be sent: of a tip never before the undo window closed. */
export interface Reminder {
  _id: string
  /** About a tip: to whoever reported it. */
  tipId?: string
  /** About anything else: to this person, sealed, with the page a tap opens. */
  to?: string
  page?: string
  number?: string
  words: string
  state: 'waiting' | 'sent' | 'refused'
  notBefore: number
  at: number
}

/** Settings of this newsroom; the one record is `newsroom`. */
export interface Settings {
  _id: string
  district: string
  name: string
  phone: string
  hours: string
  /** Weekday of the 互动反馈日, 0 = Sunday; absent = the usual one. */
  feedbackWeekday?: number
}

export const tips = collection<Tip>('tips')
export const cases = collection<Case>('cases')
export const events = collection<TipEvent>('events')
export const messages = collection<Message>('messages')
export const notes = collection<Note>('notes')
export const voices = collection<Voice>('voices')
export const reads = collection<Read>('reads')
export const photos = collection<Photo>('photos')
export const receipts = collection<ReceiptNumber>('receipts')
export const reminders = collection<Reminder>('reminders')
export const notices = collection<Notice>('notices')
export const bookings = collection<Booking>('bookings')
export const communities = collection<Community & { _id: string }>('communities')
export const referrals = collection<Referral>('referrals')
export const referralLinks = collection<LinkHash>('referralLinks')
export const followUps = collection<FollowUp>('followUps')
export const plannedRounds = collection<PlannedRound>('plannedRounds')
export const settings = collection<Settings>('settings')
export const explainers = collection<Explainer>('explainers')
export const pieces = collection<Piece>('pieces')
export const pieceEditions = collection<PieceEdition>('pieceEditions')
export const editions = collection<Edition>('explainerEditions')
