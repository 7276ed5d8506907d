import { AppError } from '../../core/kit/errors'
import type { Reader, Recall } from '../../core/kit/readership'
import type { Explainer } from '../../core/policies/explainer'
import { collection } from '../kit/database'
import { explainers } from '../kit/records'
import type { Tx } from '../kit/transaction'

const readers = collection<Reader>('explainerReaders')
export const recalls = collection<Recall>('explainerRecalls')
/** Who opened which explainer, and what they have to hear of. */
export const readership = { readers, recalls }

const unknown = () => new AppError('NotFound', '没找到这篇解读，可能已经撤下')

/** The explainer, in a transaction or outside; fails with `NotFound`. */
export async function explainerOf(explainerId: string, tx?: Tx): Promise<Explainer> {
  const found = tx ? await tx.get(explainers, explainerId) : await explainers.get(explainerId)
  if (!found) throw unknown()
  return found
}

/** One that readers may open: published at least once. */
export async function publishedOf(explainerId: string, tx?: Tx): Promise<Explainer> {
  const found = await explainerOf(explainerId, tx)
  if (found.edition === 0) throw unknown()
  return found
}
