import type { Case } from '../../core/cases/case'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { referralsApi } from '../../core/referrals/api'
import type { FollowUp } from '../../core/referrals/follow-up'
import { newId } from '../kit/crypto'
import { dropRounds } from '../kit/follow-up-plan'
import { happen } from '../kit/happen'
import { caseAt, mustBeFree } from '../kit/held-by'
import { membersOf, moveCaseOn } from '../kit/move-case'
import { followUps } from '../kit/records'
import type { Change } from '../kit/service'
import { type Step, startStep, tellReporter } from '../kit/step'
import { referralsOf } from './case-now'
import { checkWords } from './check-words'
import { addReferral } from './new-referral'
import { openDesk } from './open-desk'
import { dueFor } from './parties'
import { decideOn, settleComplaints } from './rounds'
import { sentWords } from './send'
import { touchCase } from './touch-case'

/** Still with the party: the same letter goes there again, with what was said since. */
async function sendAgain(step: Step, its: Case, words: string): Promise<void> {
  const [last] = await referralsOf(its._id)
  if (!last) throw new AppError('Conflict', '这件事还没转交过，先转交')
  const { party, photos, urgent, community, letter } = last
  const dueAt = await dueFor(its, party.kind, urgent, step.now)
  await addReferral(step, its, {
    ...{ _id: newId('ref'), party, photos, urgent, dueAt, community },
    letter: { ...letter, words: `${letter.words}\n回访时居民说还没好。${words}` },
  })
  const set = { dueAt, party: party.name, promisedFor: undefined }
  await moveCaseOn(step, its, { to: 'referred', words: sentWords(party.name, dueAt), set })
}

async function reopen(step: Step, its: Case, words: string): Promise<void> {
  if (its.stage === 'closed') {
    const set = { ending: undefined, promisedFor: undefined }
    await moveCaseOn(step, its, { to: 'reopened', words: `编辑再办这件事：${words}`, set })
  } else await sendAgain(step, its, words)
  await settleComplaints(step, its, words)
  await dropRounds(step.tx, its._id)
}

/** Not again: whoever asked hears why, and nobody else. */
async function leave(step: Step, one: FollowUp, words: string): Promise<void> {
  await decideOn(step, one, false, words)
  await touchCase(step, one.caseId)
  const { tx, now, actor } = step
  await happen(tx, { at: now, actor, subject: one.tipId, kind: 'moved', words: `编辑说：${words}` })
  await tellReporter(step, one.tipId, `编辑回您：${words}`)
}

async function write(
  step: Step,
  { followUpId, reopen: again, words }: Parsed<typeof referralsApi.decide>,
): Promise<string> {
  const one = await step.tx.get(followUps, followUpId)
  if (!one) throw new AppError('NotFound', '没找到这次回访，刷新看看')
  if (one.answer !== 'not' || one.decided) throw new AppError('Conflict', '这一条已经安排过了')
  const its = await caseAt(step, one.caseId)
  await mustBeFree(step, its.assignee)
  checkWords({ words }, await membersOf(its._id), undefined)
  if (again) await reopen(step, its, words)
  else await leave(step, one, words)
  return its._id
}

/** Somebody said 没有: an editor decides, and whoever asked hears of it either way (C6). */
export async function decideFollowUp(
  decision: Parsed<typeof referralsApi.decide>,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.decide>> {
  const { caseId } = await once(async (tx) => ({
    caseId: await write(startStep(tx, caller, now), decision),
  }))
  return openDesk({ caseId }, { now })
}
