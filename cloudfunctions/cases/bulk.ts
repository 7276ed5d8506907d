import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { caseAt, tipAt } from '../kit/held-by'
import { markRead } from '../kit/reads'
import type { Change } from '../kit/service'
import { finishStep, type Step, startStep } from '../kit/step'
import { declineInStep } from './answer-reporter'
import { handOver } from './assign'
import { claimInStep } from './claim'
import { seeItem } from './mark-item-read'

type Bulk = Parsed<typeof casesApi.bulk>
type Item = Bulk['items'][number]
type Refused = Output<typeof casesApi.bulk>['refused'][number]

const DONE: Record<Bulk['action'], string> = {
  claim: '接手了',
  assign: '交过去了',
  decline: '说明不受理了',
  read: '标为已读',
}

async function doOne(step: Step, item: Item, bulk: Bulk): Promise<void> {
  const { action, to = '', note = '', reason = '', helper = '', phone } = bulk
  if (action === 'claim') return claimInStep(step, item, false)
  if (action === 'assign') return handOver(step, item, { to, note })
  if (item.kind === 'case') throw new AppError('Conflict', '已经受理了，不能再说不受理')
  return declineInStep(step, { tipId: item.id, reason, helper, ...(phone ? { phone } : {}) })
}

async function numberOf(step: Step, { kind, id }: Item): Promise<string> {
  return kind === 'tip' ? (await tipAt(step, id)).number : (await caseAt(step, id)).number
}

/** Each row by its own rules: one that is refused keeps nobody else back, and is named. */
async function doAll(step: Step, bulk: Bulk): Promise<Refused[]> {
  const refused: Refused[] = []
  for (const item of bulk.items) {
    try {
      const number = await numberOf(step, item)
      await doOne(step, item, bulk).catch((failure) => {
        if (!(failure instanceof AppError) || failure.code === 'BadInput') throw failure
        refused.push({ number, why: failure.message })
      })
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.code !== 'NotFound') throw failure
      refused.push({ number: '', why: failure.message })
    }
  }
  return refused
}

/** The same step on many rows, in one transaction that can be taken back as one (C1). */
export async function bulkStep(
  bulk: Bulk,
  { caller, now, once }: Change,
): Promise<Output<typeof casesApi.bulk>> {
  const first = bulk.items[0] as Item
  const { refused, undoId, until } = await once(async (tx) => {
    if (bulk.action === 'read') return { refused: [], undoId: null, until: now }
    const step = startStep(tx, caller, now)
    const left = await doAll(step, bulk)
    const internal = bulk.action !== 'decline'
    const words = `${DONE[bulk.action]} ${bulk.items.length - left.length} 条`
    const effect = await finishStep(step, { item: first, words, internal })
    return { refused: left, undoId: effect.undoId, until: effect.until }
  })
  if (!once.earlier) {
    const see = bulk.action === 'read' ? seeItem : markMine
    await Promise.all(bulk.items.map((item) => see(item, caller, now)))
  }
  const done = bulk.items.length - refused.length
  return { done, refused, undo: { undoId, until, words: `${DONE[bulk.action]} ${done} 条` } }
}

/** One's own step is no news to oneself. */
const markMine: typeof seeItem = ({ id }, caller, at) => markRead(caller.personId, id, at)
