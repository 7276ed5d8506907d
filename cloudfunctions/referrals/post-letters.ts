import type { Channel } from '../../core/newsroom/channel'
import { WAITING } from '../../core/referrals/lifecycle'
import { MOST_POSTED, type Nudge, type Referral } from '../../core/referrals/referral'
import { nudgeSentence, postNow } from '../../core/referrals/reminders'
import { announce } from '../kit/announce'
import { oneOf, present } from '../kit/database'
import { channels } from '../kit/party-channel'
import { referrals } from '../kit/records'
import { inTransaction } from '../kit/transaction'
import { keep } from './case-now'
import { newsroomName } from './desk-view'

/** Looked at in one tick; the next one goes on. */
const AT_ONCE = 200

const TITLE: Record<Nudge, string> = {
  hand: '有一件事请您回复',
  before: '快到回复的日子了',
  today: '今天到期，请您回复',
  late: '还在等您的回复',
}

/** The reminder and its memory in one transaction: it goes once, or not at all. */
async function post({ _id }: Referral, channel: Channel, newsroom: string, now: number) {
  await inTransaction(async (tx) => {
    const referral = await tx.get(referrals, _id)
    const posted = referral && postNow(referral, now)
    if (!referral || !posted) return
    const { caseId, number, categoryId, communityId, community, urgent, dueAt } = referral
    const { nudge, linkId } = posted
    const title = `${TITLE[nudge]}（编号 ${number}）`
    const words = nudgeSentence(nudge, referral, newsroom)
    await announce(tx, {
      ...{ type: 'referral.reminded', at: now, subject: { kind: 'case', id: caseId } },
      ...{ number, categoryId, communityId, community, urgent, dueAt },
      letter: { channelId: channel._id, referralId: _id, linkId, title, words },
    })
    const all = [...(referral.posted ?? []), posted].slice(-MOST_POSTED)
    await keep(tx, { ...referral, posted: all }, now)
  })
}

/** Letters and reminders for parties that have a channel of their own (MISSION C5, R1). */
export async function postLetters(now: number): Promise<void> {
  const open = await channels.find({ partyId: present(), enabled: true })
  if (open.length === 0) return
  const byParty = new Map(open.map((channel) => [channel.partyId ?? '', channel]))
  const waiting = await referrals.find(
    { state: oneOf(WAITING), partyId: oneOf([...byParty.keys()]) },
    { order: [{ by: 'dueAt' }], limit: AT_ONCE },
  )
  const due = waiting.filter((referral) => postNow(referral, now))
  if (due.length === 0) return
  const newsroom = await newsroomName()
  for (const referral of due) {
    const channel = byParty.get(referral.partyId)
    if (channel) await post(referral, channel, newsroom, now)
  }
}
