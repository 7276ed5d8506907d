import type { Output, Parsed } from '../../core/kit/contract'
import type { policiesApi } from '../../core/policies/api'
import { billOf } from '../../core/policies/bill'
import { ANSWER_LABEL } from '../../core/policies/clearance'
import type { Explainer } from '../../core/policies/explainer'
import { standingOf } from '../../core/policies/standing'
import type { DeskExplainer } from '../../core/policies/views'
import { not } from '../kit/database'
import { explainers } from '../kit/records'
import type { Ask } from '../kit/service'
import { clearanceView } from './clearance-view'
import { situationOf } from './desk-state'
import { peopleOf } from './people-of'
import { explainerOf } from './records'

const SHOWN_BEFORE = 5

/** What came of earlier calls to the same department. */
async function beforeOf(its: Explainer): Promise<DeskExplainer['before']> {
  const department = its.clearance.office?.department
  if (!department) return []
  const found = await explainers.find(
    { department, _id: not(its._id) },
    { order: [{ by: 'changedAt', down: true }], limit: SHOWN_BEFORE },
  )
  const people = await peopleOf(found.map((one) => one._id))
  return found.flatMap((one) => {
    const call = one.clearance.calls.at(-1)
    if (!call) return []
    const { title } = one.draft
    const words = `${ANSWER_LABEL[call.mayRepost]}${one.recalled ? '，后来撤回过' : ''}`
    return { at: call.at, title, words, people: people.get(one._id) ?? 0 }
  })
}

export async function deskView(explainerId: string, now: number): Promise<DeskExplainer> {
  const its = await explainerOf(explainerId)
  const situation = situationOf(its, now)
  const [people, before] = await Promise.all([peopleOf([its._id]), beforeOf(its)])
  const { draft, recalled } = its
  return {
    explainerId: its._id,
    version: its.version,
    draft,
    bill: billOf(draft.example.rule, draft.example),
    clearance: clearanceView(its, situation),
    reasons: situation.reasons,
    state: situation.state,
    edition: its.edition,
    publishedAt: its.publishedAt ?? null,
    people: people.get(its._id) ?? 0,
    standing: standingOf(draft.original, its.successor ?? null, now),
    successor: its.successor ?? null,
    recalled: recalled ? { at: recalled.at, words: recalled.words } : null,
    before,
    changedAt: its.changedAt,
  }
}

export const deskOpen = (
  { explainerId }: Parsed<typeof policiesApi.deskOpen>,
  { now }: Ask,
): Promise<Output<typeof policiesApi.deskOpen>> => deskView(explainerId, now)
