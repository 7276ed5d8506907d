import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import type { Caller } from '../kit/caller'
import { DESK, markRead } from '../kit/reads'
import { tips } from '../kit/records'
import type { Change } from '../kit/service'

type Which = Parsed<typeof casesApi.markRead>

/** The caller has seen it; its reporters see that the desk has (对方已读). */
export async function seeItem({ kind, id }: Which, caller: Caller, at: number): Promise<void> {
  const members = kind === 'case' ? await tips.find({ caseId: id }, { fields: ['caseId'] }) : []
  const seen = kind === 'tip' ? [id] : members.map((tip) => tip._id)
  await Promise.all([
    markRead(caller.personId, id, at),
    ...seen.map((tipId) => markRead(DESK, tipId, at)),
  ])
}

export async function markItemRead(
  which: Which,
  { caller, now, once }: Change,
): Promise<Output<typeof casesApi.markRead>> {
  const { at } = await once(async () => ({ at: now }))
  await seeItem(which, caller, at)
  return { at }
}
