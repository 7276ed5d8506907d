import { type PrintedReply, printedLines, type ReplyPhotoView } from '../../core/referrals/printed'
import type { Referral } from '../../core/referrals/referral'
import { referrals } from './records'
import { photoViews } from './tip-view'

type Given = readonly { photoId: string; takenAt?: number | undefined }[]

/** Photos that came with a reply or a follow-up, with links that expire. */
export async function givenPhotos(given: Given): Promise<ReplyPhotoView[]> {
  const views = await photoViews(
    given.map(({ photoId, takenAt }) => ({
      photoId,
      source: 'album' as const,
      ...(takenAt === undefined ? {} : { takenAt }),
    })),
  )
  return views.map(({ photoId, url, thumbUrl, takenAt }) => ({ photoId, url, thumbUrl, takenAt }))
}

/** A party's reply as it is printed everywhere; null while there is none. */
export async function printReply({ party, reply }: Referral): Promise<PrintedReply | null> {
  if (!reply) return null
  const { truth, words, publish, at, told } = reply
  return {
    party: party.name,
    truth,
    words,
    lines: printedLines(reply),
    publish,
    photos: await givenPhotos(reply.photos),
    at,
    byPhone: told !== undefined,
  }
}

const isForReporters = ({ reply }: Referral): boolean =>
  reply?.releasedAt !== undefined && reply.publish !== 'newsroom'

/** What those who reported read of the party's own words, the newest first (DESIGN-UI §5 ③). */
export async function repliesForReporters(caseId: string): Promise<PrintedReply[]> {
  const order = [{ by: 'sentAt', down: true }]
  const found = await referrals.find({ caseId, state: 'replied' }, { order, limit: 10 })
  const printed = await Promise.all(found.filter(isForReporters).map(printReply))
  return printed.filter((reply) => reply !== null)
}
