import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { editionId, recallOf } from '../../core/kit/readership'
import type { policiesApi } from '../../core/policies/api'
import { billOf } from '../../core/policies/bill'
import { callOf } from '../../core/policies/clearance'
import type { Edition, Explainer } from '../../core/policies/explainer'
import { editions } from '../kit/records'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { changeExplainer, mustBe } from './change-explainer'
import { situationOf } from './desk-state'
import { hashOf } from './hashes'
import { recalls } from './records'

/** The gate (X2): one reason against it and nothing is published. */
function mustBeClear(its: Explainer, now: number): void {
  const { reasons } = situationOf(its, now)
  const [first] = reasons
  if (!first) return
  const fields = Object.fromEntries(reasons.map(({ part, words }) => [part, words]))
  throw new AppError('Blocked', `现在还不能发布：${first.words}`, fields)
}

function mustBeNews(its: Explainer, correction: string): void {
  if (its.edition === 0) return
  if (!its.recalled && its.publishedHash === hashOf(its.draft)) {
    throw new AppError('Conflict', '和已经发布的一样，没有要改的')
  }
  if (correction.length < 4) {
    const sentence = '写一句更正了什么，公开给读者看'
    throw new AppError('BadInput', sentence, { correction: sentence })
  }
}

function frozen(its: Explainer, correction: string, { caller, now }: Change): Edition {
  const { draft, clearance } = its
  const { hashes } = situationOf(its, now)
  const call = callOf(clearance, hashes)
  const confirmed = clearance.confirmations.filter((one) => hashes.parts[one.part] === one.hash)
  const edition = its.edition + 1
  return {
    _id: editionId(its._id, edition),
    explainerId: its._id,
    edition,
    draft,
    bill: billOf(draft.example.rule, draft.example),
    cleared: {
      department: clearance.office?.department ?? '',
      office: clearance.office?.office ?? '',
      at: call?.at ?? now,
      spokeWith: call?.spokeWith ?? '',
      confirmedAt: Math.max(...confirmed.map((one) => one.at)),
    },
    hash: hashOf(draft),
    correction: its.edition === 0 ? '' : correction,
    publishedBy: caller.personId,
    at: now,
  }
}

/** From the second edition on, everybody who opened an earlier one hears what was set right. */
async function tellOf(
  tx: Tx,
  { explainerId, edition, correction, draft, at }: Edition,
  by: string,
) {
  if (correction === '') return
  const what = { subject: explainerId, edition, title: draft.title, words: correction }
  await tx.add(recalls, recallOf('corrected', { ...what, at, by }))
}

/** Freezes the text as a new edition and shows it to everybody (X1, P3). */
export const publishExplainer = (
  { explainerId, version, correction }: Parsed<typeof policiesApi.publish>,
  change: Change,
): Promise<Output<typeof policiesApi.publish>> =>
  changeExplainer(explainerId, change, async (its, tx) => {
    mustBe(its, version)
    mustBeNews(its, correction)
    mustBeClear(its, change.now)
    const edition = frozen(its, correction, change)
    await tx.add(editions, edition)
    await tellOf(tx, edition, change.caller.personId)
    const { recalled: _, ...rest } = its
    return {
      ...rest,
      edition: edition.edition,
      topic: its.draft.topic,
      listed: true,
      publishedAt: change.now,
      publishedHash: edition.hash,
    }
  })
