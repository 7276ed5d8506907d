import { EVERYBODY, type Notice } from '../../core/notices/notice'
import type { NoticeRow } from '../../core/notices/views'
import { bookableOf, isOver, whenWords } from '../../core/notices/when'
import type { Community } from '../../core/places/place'
import { district } from '../kit/district'
import { thumbLinks } from '../kit/tip-view'
import { takenIn, takenOf } from './seats'

type Places = ReadonlyMap<string, Community>

/** `全区`, `梧桐里社区`, `梧桐里社区等 3 个社区`. */
export function audienceWords(audience: readonly string[], places: Places): string {
  if (audience.includes(EVERYBODY)) return '全区'
  const names = audience.flatMap((communityId) => places.get(communityId)?.name ?? [])
  const [first = '社区'] = names
  return names.length > 1 ? `${first}等 ${names.length} 个社区` : first
}

/** Notices as lists show them. */
export async function noticeRows(found: readonly Notice[], now: number): Promise<NoticeRow[]> {
  const booked = found.filter(({ slots }) => slots.length > 0).map(({ _id }) => _id)
  const [places, taken, thumbs] = await Promise.all([
    district(now),
    takenOf(booked),
    thumbLinks(found.flatMap(({ photoId }) => photoId ?? [])),
  ])
  return found.map((notice) => ({
    noticeId: notice._id,
    kind: notice.kind,
    title: notice.title,
    audience: audienceWords(notice.audience, places),
    when: whenWords(notice, now),
    place: notice.points[0]?.name ?? '',
    thumbUrl: thumbs.get(notice.photoId ?? '') || null,
    bookable: bookableOf(notice, takenIn(notice._id, notice.slots, taken), now),
    over: isOver(notice, now),
    publishedAt: notice.publishedAt ?? 0,
  }))
}
