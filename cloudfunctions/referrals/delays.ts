import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { closeOf } from '../../core/kit/hours'
import { DAY, dateWords } from '../../core/kit/time'
import type { referralsApi } from '../../core/referrals/api'
import { WAITING } from '../../core/referrals/lifecycle'
import { LINK_LIFE_AFTER_DUE, MOST_DELAY_DAYS } from '../../core/referrals/party'
import type { Delay, Referral } from '../../core/referrals/referral'
import { planRounds } from '../kit/follow-up-plan'
import { caseAt } from '../kit/held-by'
import { membersOf } from '../kit/move-case'
import type { Change } from '../kit/service'
import { changeCase, type Step, startStep, tellHistory, tellReporter } from '../kit/step'
import { keep, referralAt } from './case-now'
import { delaysLeft, letterFor, ownReferral } from './letter'

type More = Parsed<typeof referralsApi.askMoreDays>

function refuse(sentence: string): never {
  throw new AppError('BadInput', sentence, { until: sentence })
}

/** The first day that was set: delays count from there, so that two do not make a third. */
const firstDay = ({ delays }: Referral, what: Delay['what'], from: number): number =>
  delays.find((delay) => delay.what === what)?.from ?? from

function mayDelay(referral: Referral, what: Delay['what'], from: number, to: number): void {
  if (delaysLeft(referral) <= 0) {
    throw new AppError('Conflict', '已经改过两次日子了，打编辑部电话说一声')
  }
  if (to <= from) refuse('新的日期要比原来的晚')
  if (to > firstDay(referral, what, from) + MOST_DELAY_DAYS * DAY) {
    refuse(`最多晚 ${MOST_DELAY_DAYS} 天，换近一点的日子`)
  }
}

const laterLinks = ({ links }: Referral, to: number) =>
  links.map((link) => ({
    ...link,
    expiresAt:
      link.revokedAt === undefined
        ? Math.max(link.expiresAt, to + LINK_LIFE_AFTER_DUE)
        : link.expiresAt,
  }))

async function write(step: Step, referralId: string, { until, reason }: More): Promise<void> {
  const { tx, now } = step
  const referral = await referralAt(tx, referralId)
  const its = await caseAt(step, referral.caseId)
  const waits = WAITING.includes(referral.state) && its.stage === 'referred'
  const promised = referral.state === 'replied' && its.stage === 'promised'
  if (!waits && !promised) throw new AppError('Conflict', '这件事已经不等您回复了，不用改日子')
  const what = waits ? 'reply' : 'promise'
  const from = waits ? referral.dueAt : (its.promisedFor ?? its.dueAt)
  const to = closeOf(until)
  mayDelay(referral, what, from, to)
  const delays = [...referral.delays, { at: now, from, to, reason, what } satisfies Delay]
  const { overdueTold: _, ...rest } = referral
  const moved = { ...rest, delays, links: laterLinks(referral, to) }
  await keep(tx, waits ? { ...moved, dueAt: to } : moved, now)
  await changeCase(step, its, waits ? { dueAt: to } : { dueAt: to, promisedFor: to })
  if (promised) await planRounds(tx, its._id, to)
  const tail = waits ? `${dateWords(to)} 前回复` : `改到 ${dateWords(to)} 办好`
  const words = `${referral.party.name}说要晚几天，${tail}`
  await tellHistory(step, { subject: its._id, kind: 'moved', words, reason })
  for (const tip of await membersOf(its._id)) await tellReporter(step, tip._id, words)
}

/** 要晚几天: another day for the reply, or for what was promised, always with the reason. */
export async function askMoreDays(
  more: More,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.askMoreDays>> {
  const referralId = ownReferral(caller)
  await once(async (tx) => {
    await write(startStep(tx, caller, now, 'party'), referralId, more)
    return { referralId }
  })
  return letterFor(referralId, caller, now)
}
