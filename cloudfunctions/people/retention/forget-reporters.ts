import { MONTH, type Retention } from '../../../core/people/data/data'
import type { Tip } from '../../../core/tips/tip'
import { below, between, oneOf, present } from '../../kit/database'
import { cases, tips } from '../../kit/records'
import { inTransaction } from '../../kit/transaction'

const AT_ONCE = 200

/** Fields that tell who reported; `owner` stays, so that people still find their own tips. */
type Field = 'sealedReporter' | 'reporter'

async function forget(tipId: string, field: Field): Promise<void> {
  await inTransaction(async (tx) => {
    const tip = await tx.get(tips, tipId)
    if (!tip) return
    const { [field]: _, ...rest } = tip
    await tx.put(tips, rest as Tip)
  })
}

/** Of these tips, those whose matter ended before `until`: case closed, or never one. */
async function ended(found: readonly Tip[], until: number): Promise<Tip[]> {
  const caseIds = [...new Set(found.flatMap(({ caseId }) => caseId ?? []))]
  const where = { _id: oneOf(caseIds), stage: 'closed', changedAt: below(until) }
  const closed = caseIds.length > 0 ? await cases.find(where, { fields: ['_id'] }) : []
  const over = new Set(closed.map(({ _id }) => _id))
  const idle = (tip: Tip) => ['declined', 'withdrawn', 'blocked'].includes(tip.state)
  return found.filter((tip) => (tip.caseId ? over.has(tip.caseId) : idle(tip)))
}

/** Page by page, because what is still open stays among the old ones. */
async function forgetBefore(field: Field, until: number): Promise<void> {
  for (let from = 0; ; ) {
    const where = { [field]: present(), changedAt: between(from, until) }
    const page = await tips.find(where, { order: [{ by: 'changedAt' }], limit: AT_ONCE })
    for (const { _id } of await ended(page, until)) await forget(_id, field)
    if (page.length < AT_ONCE) return
    from = (page.at(-1)?.changedAt ?? until) + 1
  }
}

/** Names are needed while a matter is open, and some time after; then they go (MISSION S3). */
export async function forgetReporters(kept: Retention, now: number): Promise<void> {
  await forgetBefore('sealedReporter', now - kept.sealedMonths * MONTH)
  await forgetBefore('reporter', now - kept.reporterMonths * MONTH)
}
