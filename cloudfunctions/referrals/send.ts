import type { Case } from '../../core/cases/case'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { dateWords, shanghai } from '../../core/kit/time'
import type { referralsApi } from '../../core/referrals/api'
import { blockedBy } from '../../core/referrals/gate'
import type { Party } from '../../core/referrals/party'
import type { MarkedPhoto } from '../../core/referrals/referral'
import type { Tip } from '../../core/tips/tip'
import { newId } from '../kit/crypto'
import { communityOf } from '../kit/district'
import { dropRounds } from '../kit/follow-up-plan'
import { caseAt, mustBeFree } from '../kit/held-by'
import { membersOf, moveCaseOn } from '../kit/move-case'
import type { Change } from '../kit/service'
import { type Step, startStep } from '../kit/step'
import { deleteFiles } from '../kit/storage'
import { caseNow, ticksOf } from './case-now'
import { checkWords } from './check-words'
import { markPhotos } from './mark-photos'
import { addReferral } from './new-referral'
import { openDesk } from './open-desk'
import { dueFor, partyOf } from './parties'
import { settleComplaints } from './rounds'

type Letter = Parsed<typeof referralsApi.send>

export const sentWords = (party: string, dueAt: number): string =>
  `已转给${party}，请在 ${dateWords(dueAt)} ${shanghai(dueAt).format('HH:mm')} 前回复`

async function mustBeReady(its: Case, members: readonly Tip[]): Promise<void> {
  const [reason] = blockedBy(its, await ticksOf(its._id, members))
  if (reason) throw new AppError('Conflict', reason)
}

/** A letter as it is about to go: checked words, the party by our own records, marked pictures. */
async function prepare(letter: Letter, now: number) {
  const its = await caseNow(letter.caseId)
  const members = await membersOf(its._id)
  await mustBeReady(its, members)
  const { title, words, ask, hintsReason } = letter
  checkWords({ title, words, ask }, members, hintsReason)
  const party = await partyOf(letter.party, its, now)
  const photos = await markPhotos(letter.photoIds, members, { party, number: its.number })
  return { party, photos }
}

async function write(
  step: Step,
  letter: Letter,
  { _id, party, photos }: { _id: string; party: Party; photos: MarkedPhoto[] },
): Promise<void> {
  const { now } = step
  const its = await caseAt(step, letter.caseId)
  const members = await membersOf(its._id)
  await mustBeFree(step, its.assignee)
  await mustBeReady(its, members)
  const { title, words, ask, hail, hintsReason } = letter
  const urgent = letter.urgent ?? members.some((tip) => tip.urgent)
  const dueAt = await dueFor(its, party.kind, urgent, now)
  const community = (await communityOf(its.place.communityId, now)).name
  await addReferral(step, its, {
    ...{ _id, party, photos, urgent, dueAt, community },
    letter: { title, words, ask, ...(hail ? { hail } : {}) },
    ...(hintsReason ? { hintsReason } : {}),
  })
  await moveCaseOn(step, its, {
    to: 'referred',
    words: sentWords(party.name, dueAt),
    set: { dueAt, party: party.name, promisedFor: undefined },
  })
  await settleComplaints(step, its, `已再转给${party.name}`)
  await dropRounds(step.tx, its._id)
}

/** Refers a verified case to whoever is responsible, by a one-time link (MISSION C5). */
export async function sendReferral(
  letter: Letter,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.send>> {
  if (once.earlier) return openDesk({ caseId: letter.caseId }, { now })
  const _id = newId('ref')
  const { party, photos } = await prepare(letter, now)
  let written: string | undefined
  try {
    const effect = await once(async (tx) => {
      await write(startStep(tx, caller, now), letter, { _id, party, photos })
      return { referralId: _id }
    })
    written = effect.referralId
  } finally {
    // Refused, or the same call was quicker: these copies belong to nothing.
    if (written !== _id) await deleteFiles(photos.map(({ fileId }) => fileId))
  }
  return openDesk({ caseId: letter.caseId }, { now })
}
