import type { Case } from '../../core/cases/case'
import { statusOf } from '../../core/cases/status-of'
import type { Community } from '../../core/places/place'
import { type StatusKey, waitsFor } from '../../core/tips/status'
import type { Tip, TipEvent } from '../../core/tips/tip'
import type { EventView, MessageView, PhotoView, PlaceView, Waiting } from '../../core/tips/views'
import { oneOf } from './database'
import { cases, events, messages, photos } from './records'
import { fileLinks } from './storage'

type TipPhotos = Tip['photos']

/** Photos of a tip with links that expire; one that was deleted is left out. */
export async function photoViews(items: TipPhotos): Promise<PhotoView[]> {
  if (items.length === 0) return []
  const found = await photos.find({ _id: oneOf(items.map((p) => p.photoId)) })
  const byId = new Map(found.map((p) => [p._id, p]))
  const links = await fileLinks(found.flatMap((p) => [p.fileId, p.thumbId]))
  return items.flatMap(({ photoId, source, takenAt }) => {
    const photo = byId.get(photoId)
    if (!photo) return []
    const url = links.get(photo.fileId) ?? ''
    return [
      { photoId, source, takenAt: takenAt ?? null, url, thumbUrl: links.get(photo.thumbId) ?? url },
    ]
  })
}

/** Thumbnail links of many photos at once, by photo id. */
export async function thumbLinks(photoIds: string[]): Promise<Map<string, string>> {
  if (photoIds.length === 0) return new Map()
  const found = await photos.find({ _id: oneOf(photoIds) })
  const links = await fileLinks(found.map((p) => p.thumbId))
  return new Map(found.map((p) => [p._id, links.get(p.thumbId) ?? '']))
}

export function placeView(place: Tip['place'], community: Community | undefined): PlaceView {
  return {
    communityId: place.communityId,
    community: community?.name ?? '',
    street: community?.street ?? '',
    building: place.building ?? null,
    spot: place.spot ?? null,
  }
}

/** The cases of these tips, by id. */
export async function casesOf(tips: readonly Pick<Tip, 'caseId'>[]): Promise<Map<string, Case>> {
  const ids = [...new Set(tips.flatMap((t) => t.caseId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await cases.find({ _id: oneOf(ids) })
  return new Map(found.map((c) => [c._id, c]))
}

export const statusFor = (tip: Tip, its: Case | undefined, now: number): StatusKey =>
  statusOf(tip, its, now)

/** Who it waits for and until when, in words for the reporter (MISSION T6). */
export function waitingOf(
  tip: Tip,
  its: Case | undefined,
  community: Community | undefined,
  now: number,
): Waiting {
  const status = statusFor(tip, its, now)
  const who = waitsFor(status)
  const names = {
    editors: '编辑部',
    party: its?.party ?? community?.property.name ?? '责任方',
    reporter: '您',
    nobody: '',
  } as const
  const dueAt = its ? (its.promisedFor ?? its.dueAt) : tip.dueAt
  return { for: who, name: names[who], dueAt: who === 'editors' || who === 'party' ? dueAt : null }
}

const eventView = ({ at, kind, words, actor }: TipEvent): EventView => ({
  at,
  kind,
  words,
  by: actor.startsWith('editor:') ? '编辑' : null,
})

/** History of a tip and its case, newest first. `internal` lines are for the desk alone. */
export async function eventViews(subjects: string[], desk = false): Promise<EventView[]> {
  const order = [{ by: 'at', down: true }]
  const found = await events.find({ subject: oneOf(subjects) }, { order, limit: 100 })
  return found.filter((e) => desk || !e.internal).map(eventView)
}

/**
 * The conversation of a tip, oldest first. `otherReadAt` is when the other side last looked.
 * The desk sees everything; the reporter's own risky message is shown back to them as sent.
 */
export async function messageViews(
  tipId: string,
  readTimes: { reporter: number; desk: number },
): Promise<MessageView[]> {
  const found = await messages.find({ tipId }, { order: [{ by: 'at', down: true }], limit: 200 })
  const photosOf = await photoViews(
    found.flatMap((m) => m.photos.map((photoId) => ({ photoId, source: 'album' as const }))),
  )
  const byId = new Map(photosOf.map((p) => [p.photoId, p]))
  return found.reverse().map((m) => ({
    messageId: m._id,
    from: m.from,
    name: m.authorName,
    text: m.text,
    photos: m.photos.flatMap((id) => byId.get(id) ?? []),
    at: m.at,
    readByOther: m.at <= (m.from === 'reporter' ? readTimes.desk : readTimes.reporter),
  }))
}
