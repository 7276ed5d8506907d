import type { Look, SealedIdentity } from '../../core/people/trust/identity'
import type { Tip } from '../../core/tips/tip'
import { unseal } from './crypto'
import { collection } from './database'

export const looks = collection<Look>('looks')

/** Looks at one tip's sealed identity, newest first. */
export const looksAt = (tipId: string): Promise<Look[]> =>
  looks.find({ tipId }, { order: [{ by: 'at', down: true }], limit: 100 })

/** Opens what `makeTip` sealed; undefined once it was removed. */
export function openSeal(tip: Pick<Tip, '_id' | 'sealedReporter'>): SealedIdentity | undefined {
  if (!tip.sealedReporter) return undefined
  return JSON.parse(unseal('identity', `tips/${tip._id}`, tip.sealedReporter)) as SealedIdentity
}
