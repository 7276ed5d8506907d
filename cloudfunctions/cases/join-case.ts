import { type Case, countsFrom } from '../../core/cases/case'
import { dueAtStage } from '../../core/cases/clocks'
import { moveCase } from '../../core/cases/lifecycle'
import { queueOfStage } from '../../core/cases/queues'
import { AppError } from '../../core/kit/errors'
import type { CategoryId } from '../../core/tips/categories'
import { moveTip } from '../../core/tips/lifecycle'
import type { Tip } from '../../core/tips/tip'
import { clocksOf } from '../kit/clocks'
import { newId } from '../kit/crypto'
import { district } from '../kit/district'
import { changeCase, changeTip, makeCase, type Step, tellHistory, tellNewsroom } from '../kit/step'
import { gather, mustStillStand } from './gather'

export interface EditorWords {
  title: string
  summary: string
  categoryId: CategoryId
  coverPhotoId?: string | undefined
}

/** A new case from its first tips: made in triage, at once moved on to verifying (DESIGN §3). */
export async function openCase(step: Step, from: readonly Tip[], words: EditorWords) {
  const first = [...from].sort((a, b) => a.createdAt - b.createdAt)[0]
  if (!first) throw new Error('a case needs a tip')
  const { coverPhotoId, ...written } = words
  const stage = moveCase('triage', 'verifying')
  const { communityId, building } = first.place
  const clocks = await clocksOf(words.categoryId)
  const its: Case = {
    ...written,
    ...(coverPhotoId ? { coverPhotoId } : {}),
    ...countsFrom(from.map((tip) => tip.createdAt)),
    _id: newId('case'),
    number: first.number,
    place: { communityId, ...(building ? { building } : {}) },
    listed: from.every((tip) => tip.identity !== 'sealed'),
    stage,
    queue: queueOfStage(stage),
    verdict: 'pending',
    assignee: step.caller.personId,
    dueAt: dueAtStage(stage, clocks, step.now, false) ?? step.now,
    lastJoinedAt: step.now,
    createdAt: step.now,
    changedAt: step.now,
  }
  await makeCase(step, its)
  await tellHistory(step, {
    subject: its._id,
    kind: 'accepted',
    from: 'triage',
    to: stage,
    words: '开始核实',
    internal: true,
  })
  return its
}

/** Another tip comes to an open case; the month stays that of the first one sent. */
export async function growCase(
  step: Step,
  its: Case,
  tip: Tip,
  words: Partial<EditorWords> = {},
): Promise<Case> {
  if (its.stage === 'closed') throw new AppError('Conflict', '这件事已经办结了，另开一件')
  if (its.verdictBy) {
    const gathered = await gather(its)
    mustStillStand(its, { ...gathered, informants: gathered.informants.add(tip.owner) })
  }
  const { coverPhotoId, ...written } = words
  return changeCase(step, its, {
    ...written,
    ...(coverPhotoId ? { coverPhotoId } : {}),
    ...countsFrom([its.firstTipAt, tip.createdAt]),
    listed: its.listed && tip.identity !== 'sealed',
    lastJoinedAt: step.now,
  })
}

/** The tip belongs to the case from here on, and the newsroom is told (O1). */
export async function putInCase(
  step: Step,
  tip: Tip,
  its: Case,
  told: { kind: 'accepted' | 'merged'; words: string; reason?: string },
): Promise<void> {
  let state = tip.state
  if (state === 'returned') {
    state = moveTip(state, 'received', 'editor')
    const words = '不等补充了，先接着办'
    const moved = { from: 'returned', to: state, words, internal: true } as const
    await tellHistory(step, { subject: tip._id, kind: 'restored', ...moved })
  }
  const accepted = moveTip(state, 'accepted', 'editor')
  await changeTip(step, tip, {
    state: accepted,
    caseId: its._id,
    claimedBy: undefined,
    word: undefined,
  })
  await tellHistory(step, { subject: tip._id, from: state, to: accepted, ...told })
  const community = (await district(step.now)).get(tip.place.communityId)
  await tellNewsroom(step, {
    type: 'tip.accepted',
    subject: { kind: 'tip', id: tip._id },
    number: tip.number,
    categoryId: its.categoryId,
    communityId: tip.place.communityId,
    ...(community ? { community: community.name } : {}),
    urgent: tip.urgent === true,
    dueAt: its.dueAt,
  })
}
