import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { caseAt, tipAt } from '../kit/held-by'
import { membersOf } from '../kit/move-case'
import { markRead } from '../kit/reads'
import { cases, tips } from '../kit/records'
import type { Change } from '../kit/service'
import { startStep } from '../kit/step'
import { checklists } from './desk-threads'
import { openItem } from './open-item'

/** Ticks or unticks one point, with who and when. It gates nothing here; referral will ask for it. */
export async function checkPoint(
  { kind, id, check, done }: Parsed<typeof casesApi.check>,
  { caller, now, once }: Change,
): Promise<Output<typeof casesApi.check>> {
  await once(async (tx) => {
    const step = startStep(tx, caller, now)
    if (kind === 'tip') await tipAt(step, id)
    else await caseAt(step, id)
    // Ticks made on a tip count for its case, so an untick has to reach them all.
    const members = kind === 'case' && !done ? await membersOf(id) : []
    const subjects = [id, ...members.map((tip) => tip._id)]
    for (const subject of subjects) {
      const list = await tx.get(checklists, subject)
      if (!done && !list?.done[check]) continue
      const { [check]: _, ...others } = list?.done ?? {}
      const tick = { personId: caller.personId, name: caller.name, at: now }
      const ticks = done ? { ...others, [check]: list?.done[check] ?? tick } : others
      await tx.put(checklists, { _id: subject, done: ticks })
    }
    if (kind === 'tip') await tx.update(tips, id, { changedAt: now })
    else await tx.update(cases, id, { changedAt: now })
    return { id }
  })
  if (!once.earlier) await markRead(caller.personId, id, now)
  return openItem({ kind, id }, { caller, now })
}
