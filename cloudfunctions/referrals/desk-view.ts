import { findPrivate } from '../../core/kit/private-words'
import { WAITING } from '../../core/referrals/lifecycle'
import type { Link, MarkedPhoto, Referral } from '../../core/referrals/referral'
import { isOpen, MACHINE } from '../../core/referrals/referral'
import { isProof, nudgeNow, nudgeSentence } from '../../core/referrals/reminders'
import type { DeskReferral } from '../../core/referrals/views'
import { namesOf } from '../kit/held-by'
import { linkUrl } from '../kit/liaison'
import { printReply } from '../kit/printed-reply'
import { settings } from '../kit/records'
import { fileLinks } from '../kit/storage'

/** Marked copies with links that expire; they have no thumbnails of their own. */
export async function markedViews(marked: readonly MarkedPhoto[]) {
  const links = await fileLinks(marked.map(({ fileId }) => fileId))
  return marked.map(({ photoId, fileId, takenAt }) => {
    const url = links.get(fileId) ?? ''
    return { photoId, url, thumbUrl: url, takenAt: takenAt ?? null }
  })
}

export const newsroomName = async (): Promise<string> =>
  (await settings.get('newsroom'))?.name ?? '民生号'

type Named = (personId: string) => string

const linkView = (link: Link, named: Named, now: number): DeskReferral['links'][number] => ({
  url: isOpen(link, now) ? linkUrl(link.linkId) : '',
  by: named(link.by),
  at: link.at,
  expiresAt: link.expiresAt,
  revokedAt: link.revokedAt ?? null,
  why: link.why ?? null,
  open: isOpen(link, now),
})

const privateIn = ({ reply }: Referral) => {
  if (!reply) return []
  const { words, measures = '', why = '' } = reply
  return findPrivate([words, measures, why].join('\n'))
}

function peopleIn(referral: Referral): string[] {
  const { sentBy, links, attempts, reply, noReply } = referral
  const others = [...links, ...attempts].map(({ by }) => by)
  return [sentBy, ...others, reply?.told?.by, noReply?.by].filter((by) => by !== undefined)
}

function nudgeOf(referral: Referral, newsroom: string, now: number): DeskReferral['nudge'] {
  const nudge = nudgeNow(referral, now)
  return nudge ? { nudge, sentence: nudgeSentence(nudge, referral, newsroom) } : null
}

/** A referral as the desk reads it, with everything that proves how it went. */
export async function deskReferral(referral: Referral, now: number): Promise<DeskReferral> {
  const [names, photos, reply, newsroom] = await Promise.all([
    namesOf(peopleIn(referral)),
    markedViews(referral.photos),
    printReply(referral),
    newsroomName(),
  ])
  const named: Named = (personId) =>
    personId === MACHINE ? '自动发送' : (names.get(personId) ?? '同事')
  const { _id, caseId, number, party, state, letter, urgent, sentAt, dueAt, noReply } = referral
  const told = referral.reply?.told
  const waiting = WAITING.includes(state)
  const { title, words, ask } = letter
  return {
    ...{ referralId: _id, caseId, number, party, state, photos, urgent, sentAt, dueAt, reply },
    letter: { title, words, ask },
    hintsReason: referral.hintsReason ?? null,
    sentBy: named(referral.sentBy),
    overdue: waiting && now > dueAt,
    links: referral.links.map((link) => linkView(link, named, now)).reverse(),
    views: referral.views.map(({ at, device }) => ({ at, device })).reverse(),
    attempts: referral.attempts.map((one) => ({ ...one, by: named(one.by) })).reverse(),
    delays: referral.delays,
    nudge: nudgeOf(referral, newsroom, now),
    replyTold: told ? { ...told, by: named(told.by) } : null,
    released: referral.reply?.releasedAt !== undefined,
    private: privateIn(referral),
    doneAt: referral.doneAt ?? null,
    noReply: noReply ? { ...noReply, by: named(noReply.by) } : null,
    mayRecordNoReply: waiting && now > dueAt && isProof(referral),
  }
}
