import type { Output } from '../../core/kit/contract'
import type { policiesApi } from '../../core/policies/api'
import { standingOf } from '../../core/policies/standing'
import { explainers } from '../kit/records'
import type { Ask } from '../kit/service'
import { situationOf } from './desk-state'
import { peopleOf } from './people-of'

/** A newsroom writes a few a month; this many are years of them. */
const MOST = 300

/** Every explainer as the desk works on it, last changed first. */
export async function deskList(
  _: unknown,
  { now }: Ask,
): Promise<Output<typeof policiesApi.deskList>> {
  const all = await explainers.find(
    {},
    {
      order: [
        { by: 'changedAt', down: true },
        { by: '_id', down: true },
      ],
      limit: MOST,
    },
  )
  const people = await peopleOf(all.map((its) => its._id))
  const rows = all.map((its) => {
    const { state, reasons, followUpAt } = situationOf(its, now)
    return {
      explainerId: its._id,
      topic: its.draft.topic,
      title: its.draft.title,
      department: its.department,
      state,
      standing: standingOf(its.draft.original, its.successor ?? null, now),
      changedAt: its.changedAt,
      people: people.get(its._id) ?? 0,
      reasons: reasons.length,
      followUpDue: followUpAt !== null && followUpAt <= now,
    }
  })
  return { rows }
}
