import { type Case, dueOf } from '../../core/cases/case'
import type { CaseStage } from '../../core/cases/lifecycle'
import type { OutcomeView } from '../../core/cases/outcome'
import { statusOf } from '../../core/cases/status-of'
import type { Community } from '../../core/places/place'
import { type StatusKey, type WaitClock, waitsFor } from '../../core/tips/status'
import type { Tip, TipEvent } from '../../core/tips/tip'
import type { EventView, MessageView, PhotoView, PlaceView, Waiting } from '../../core/tips/views'
import { atMost, not, oneOf } from './database'
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

const CLOCK_AT: Record<CaseStage, WaitClock> = {
  triage: 'verify',
  verifying: 'verify',
  verified: 'refer',
  referred: 'reply',
  promised: 'promise',
  checking: 'look',
  closed: 'look',
  reopened: 'verify',
}

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
  const dated = who === 'editors' || who === 'party'
  const dueAt = its ? dueOf(its) : tip.dueAt
  const clock = its ? CLOCK_AT[its.stage] : 'contact'
  return { for: who, name: names[who], dueAt: dated ? dueAt : null, clock: dated ? clock : null }
}

const eventView = ({ at, kind, words, actor }: TipEvent): EventView => ({
  at,
  kind,
  words,
  by: actor.startsWith('editor:') ? '编辑' : null,
})

const MOST_LINES = 100

/** History of a tip and the cases it is and was in, newest first; internal lines are the desk's. */
export async function eventViews(tip: Tip): Promise<EventView[]> {
  const options = { order: [{ by: 'at', down: true }], limit: MOST_LINES }
  const subjects = [tip._id, ...(tip.caseId ? [tip.caseId] : [])]
  const found = await Promise.all([
    events.find({ subject: oneOf(subjects), internal: not(true) }, options),
    ...(tip.earlier ?? []).map(({ caseId, until }) =>
      events.find({ subject: caseId, at: atMost(until), internal: not(true) }, options),
    ),
  ])
  return found
    .flat()
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_LINES)
    .map(eventView)
}

/** How the case of a tip ended, in the words residents read (MISSION C5). */
export function outcomeView(its: Case | undefined): OutcomeView | null {
  if (!its?.ending || !its.outcome) return null
  const { words, at, on, sides } = its.outcome
  return { ending: its.ending, words, at, on: on ?? null, sides: sides ?? null }
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
