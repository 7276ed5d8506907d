import type { casesApi } from '../../core/cases/api'
import { type Case, familyOf } from '../../core/cases/case'
import {
  BEARING_LABEL,
  EVIDENCE_KIND,
  type Evidence,
  type NewEvidence,
  nameKey,
} from '../../core/cases/evidence'
import { NEWSROOM } from '../../core/cases/verification'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { Tip } from '../../core/tips/tip'
import { attachPhotos } from '../kit/attach-photos'
import { keyedHash, newId } from '../kit/crypto'
import { informantsOf } from '../kit/informants'
import { membersOf } from '../kit/move-case'
import { ownerOf } from '../kit/own-tip'
import type { Change } from '../kit/service'
import { type Step, tellHistory } from '../kit/step'
import { claims, evidence, gather, mustNotBeInformant, mustStillStand } from './gather'
import { keepWork } from './keep-work'

const tellerOf = (tip: Tip) => tip.dictation?.teller || tip.reporter?.name || ''

/** Who told it: two people one informant typed for are two, and the same person twice is one. */
const tipSource = (tip: Tip) => keyedHash('source', tip.owner, tip.dictation?.teller ?? '')

/** Somebody named who is also a reporter of the case is that reporter. */
function namedSource(who: string, members: readonly Tip[]): string {
  const same = members.find((tip) => nameKey(tellerOf(tip)) === nameKey(who))
  return same ? tipSource(same) : keyedHash('source', nameKey(who))
}

const noTip = () => new AppError('BadInput', '这条线索不在这件事里', { tipId: '重新选一下' })

async function whoAndSource(its: Case, row: NewEvidence, { caller }: Change) {
  if (row.origin === 'newsroom') {
    mustNotBeInformant(await informantsOf(its), caller)
    return { who: caller.name, source: NEWSROOM }
  }
  const members = await membersOf(its._id)
  if (row.origin === 'other') {
    const who = row.who ?? ''
    return { who, source: namedSource(who, members) }
  }
  const tip = members.find(({ _id }) => _id === row.tipId)
  if (!tip) throw noTip()
  if (row.kind === 'photo' && row.photos.length + tip.photos.length === 0) {
    throw new AppError('BadInput', '这条线索没有照片', { photos: '放一张照片' })
  }
  return { who: tip.identity === 'sealed' ? '' : tellerOf(tip), source: tipSource(tip) }
}

async function claimOf(step: Step, its: Case, claimId: string) {
  const claim = await step.tx.get(claims, claimId)
  if (claim && familyOf(its).includes(claim.caseId) && !claim.dropped) return claim
  throw new AppError('NotFound', '没找到这条说法，刷新看看')
}

/** Writes down one row of evidence: who, when, how, for or against (C3). */
export function addEvidence(
  row: Parsed<typeof casesApi.addEvidence>,
  by: Change,
): Promise<Output<typeof casesApi.addEvidence>> {
  return keepWork(by, row.caseId, async (step, its) => {
    if (row.when > by.now) throw new AppError('BadInput', '时间不能在现在以后', { when: '重新选' })
    const { caseId, claimId, kind, origin, bearing, when, how, photos } = row
    const claim = await claimOf(step, its, claimId)
    const from = await whoAndSource(its, row, by)
    const _id = newId('proof')
    const owner = ownerOf(by.caller)
    await attachPhotos(step.tx, photos, { owner, subject: `evidence:${_id}` })
    const recorder = { by: by.caller.personId, byName: by.caller.name, byOwner: owner }
    const kept: Evidence = {
      ...{ _id, caseId, claimId, kind, origin, bearing, ...from },
      ...{ when, how, photos, ...recorder, at: by.now },
    }
    await step.tx.add(evidence, kept)
    const words = `${EVIDENCE_KIND[kind].label}，${BEARING_LABEL[bearing]}“${claim.text}”：${how}`
    await tellHistory(step, { subject: caseId, kind: 'evidence', words, internal: true })
  })
}

/** Strikes a row; it stays readable, and a verdict that stands on it keeps it. */
export function strikeEvidence(
  { caseId, evidenceId, why }: Parsed<typeof casesApi.strikeEvidence>,
  by: Change,
): Promise<Output<typeof casesApi.strikeEvidence>> {
  return keepWork(by, caseId, async (step, its) => {
    const row = await step.tx.get(evidence, evidenceId)
    if (!row || !familyOf(its).includes(row.caseId) || row.struck) {
      throw new AppError('NotFound', '没找到这条证据，刷新看看')
    }
    const gathered = await gather(its)
    const left = gathered.evidence.filter(({ _id }) => _id !== evidenceId)
    mustStillStand(its, { ...gathered, evidence: left })
    await step.tx.put(evidence, { ...row, struck: { name: by.caller.name, at: by.now, why } })
    const words = `划掉一条证据：${row.how}`
    await tellHistory(step, {
      ...{ subject: caseId, kind: 'evidence', words, reason: why, internal: true },
    })
  })
}
