import type { Output } from '../../core/kit/contract'
import { dateWords } from '../../core/kit/time'
import type { referralsApi } from '../../core/referrals/api'
import { WAITING } from '../../core/referrals/lifecycle'
import type { Referral } from '../../core/referrals/referral'
import { nudgeNow, nudgeSentence } from '../../core/referrals/reminders'
import type { ReferralTask } from '../../core/referrals/views'
import { below, missing, oneOf } from '../kit/database'
import { cases, followUps, referrals } from '../kit/records'
import type { Ask } from '../kit/service'
import { newsroomName } from './desk-view'

const MOST = 200

const common = ({ caseId, number, letter, party }: Referral) => ({
  ...{ caseId, number, title: letter.title, party: party.name },
})

async function nudges(now: number): Promise<ReferralTask[]> {
  const order = [{ by: 'dueAt' }]
  const open = await referrals.find({ state: oneOf(WAITING) }, { order, limit: MOST })
  const newsroom = await newsroomName()
  return open.flatMap((one) => {
    const nudge = nudgeNow(one, now)
    if (!nudge) return []
    const sentence = nudgeSentence(nudge, one, newsroom)
    return [{ ...common(one), kind: nudge, dueAt: one.dueAt, sentence }]
  })
}

async function toRelease(): Promise<ReferralTask[]> {
  const where = { state: 'replied', 'reply.releasedAt': missing() }
  const found = await referrals.find(where, { limit: MOST })
  return found.map((one) => ({
    ...common(one),
    kind: 'release',
    dueAt: null,
    sentence: `${one.party.name}回复了，看一遍再转给居民`,
  }))
}

async function latePromises(now: number): Promise<ReferralTask[]> {
  const late = await cases.find({ queue: 'waiting', dueAt: below(now) }, { limit: MOST })
  return late
    .filter((its) => its.stage === 'promised')
    .map(({ _id, number, title, party = '责任方', promisedFor, dueAt }) => ({
      ...{ kind: 'promise' as const, caseId: _id, number, title, party, dueAt },
      sentence: `${party}您好，编号 ${number} 的事说好 ${dateWords(promisedFor ?? dueAt)} 办好，办得怎么样了？`,
    }))
}

async function toDecide(): Promise<ReferralTask[]> {
  const asked = await followUps.find({ answer: 'not', decided: missing() }, { limit: MOST })
  const ids = [...new Set(asked.map(({ caseId }) => caseId))]
  const found = ids.length > 0 ? await cases.find({ _id: oneOf(ids) }) : []
  return found.map(({ _id, number, title, party = '责任方' }) => ({
    ...{ kind: 'decide' as const, caseId: _id, number, title, party, dueAt: null },
    sentence: '居民回访说没有好，定一下要不要再办',
  }))
}

/** What an editor has to do about referrals: complaints and replies first, then by deadline. */
export async function listTasks(
  _: unknown,
  { now }: Ask,
): Promise<Output<typeof referralsApi.listTasks>> {
  const [decide, release, promises, nudged] = await Promise.all([
    toDecide(),
    toRelease(),
    latePromises(now),
    nudges(now),
  ])
  return { tasks: [...decide, ...release, ...promises, ...nudged], now }
}
