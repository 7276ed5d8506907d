import { slotState } from '../../core/notices/booking'
import { drawMap } from '../../core/notices/draw-map'
import type { Notice, Point } from '../../core/notices/notice'
import type { NoticeView, PointView, SlotView } from '../../core/notices/views'
import { isOver } from '../../core/notices/when'
import type { Caller } from '../kit/caller'
import { district } from '../kit/district'
import { environment } from '../kit/environment'
import { ownerOf } from '../kit/own-tip'
import { peopleOf } from '../kit/readership'
import { bookings, notices, photos } from '../kit/records'
import { fileLinks } from '../kit/storage'
import { bookingView } from './booking-views'
import { audienceWords } from './notice-rows'
import { readership } from './records'
import { takenIn, takenOf } from './seats'

async function pictureOf({ photoId }: Notice): Promise<NoticeView['picture']> {
  const photo = photoId ? await photos.get(photoId) : undefined
  if (!photo || photo.safety === 'risky') return null
  const url = (await fileLinks([photo.fileId])).get(photo.fileId)
  return url ? { url, width: photo.width, height: photo.height } : null
}

const pointView = ({ name, address, hint, hours, at }: Point): PointView => ({
  ...{ name, address, ...at },
  hint: hint ?? null,
  hours: hours ?? null,
})

async function slotViews({ _id, slots }: Notice, now: number): Promise<SlotView[]> {
  if (slots.length === 0) return []
  const taken = takenIn(_id, slots, await takenOf([_id]))
  return [...slots]
    .sort((a, b) => a.from - b.from)
    .map((slot) => {
      const n = taken.get(slot.slotId) ?? 0
      return { ...slot, left: Math.max(0, slot.places - n), state: slotState(slot, n, now) }
    })
}

async function ownBookings(notice: Notice, caller: Caller, now: number) {
  if (!caller.personId) return []
  const found = await bookings.find(
    { owner: ownerOf(caller), noticeId: notice._id, state: 'booked' },
    { order: [{ by: 'from' }] },
  )
  return found.map((booking) => bookingView(booking, notice, now))
}

async function correctionOf({ corrects }: Notice): Promise<string | null> {
  const before = corrects ? await notices.get(corrects) : undefined
  return before?.withdrawn?.words ?? null
}

const mapOf = ({ plan, points }: Notice, large: boolean) =>
  plan ? drawMap(plan, points, { large }) : null

/** A notice as residents see it. */
export async function noticeView(
  notice: Notice,
  { caller, now, large = false }: { caller: Caller; now: number; large?: boolean },
): Promise<NoticeView> {
  const { _id: noticeId, kind, state, title, days, who, steps } = notice
  const [places, picture, slots, mine, correction, people] = await Promise.all([
    district(now),
    pictureOf(notice),
    slotViews(notice, now),
    ownBookings(notice, caller, now),
    correctionOf(notice),
    peopleOf(readership, [noticeId]),
  ])
  return {
    ...{ noticeId, kind, state, title, days, who, steps, picture, slots, mine, correction },
    people: people.get(noticeId) ?? 0,
    audience: audienceWords(notice.audience, places),
    bring: notice.bring || null,
    text: notice.text || null,
    points: notice.points.map(pointView),
    map: mapOf(notice, large),
    slotsNote: notice.slotsNote || null,
    phone: notice.phone || null,
    over: isOver(notice, now),
    publishedAt: notice.publishedAt ?? 0,
    withdrawn: notice.withdrawn ?? null,
    correctedBy: notice.correctedBy ?? null,
    link: `${environment().publicUrl}/notices/notice?id=${noticeId}`,
  }
}
