import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { normaliseCode } from '../../core/kit/ids'
import { HOUR, MINUTE } from '../../core/kit/time'
import type { tipsApi } from '../../core/tips/api'
import { limitRate } from '../kit/rate-limit'
import { tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { tipStatus } from './detail'
import { codeHashOf } from './make-tip'

/** One address may try this often; all of them together may too, so guessing 40 bits is hopeless. */
const PER_ADDRESS = { name: 'lookup', most: 12, window: 10 * MINUTE }
const EVERYBODY = { name: 'lookup-all', most: 3000, window: HOUR }

/** The status behind a secret code; no sign-in, no identity (MISSION T5). */
export async function lookUp(
  { code }: Parsed<typeof tipsApi.lookup>,
  { caller, now }: Ask,
): Promise<Output<typeof tipsApi.lookup>> {
  await limitRate(PER_ADDRESS, caller.address || caller.personId || 'unknown', now)
  await limitRate(EVERYBODY, '', now)
  const [tip] = await tips.find({ codeHash: codeHashOf(normaliseCode(code)) }, { limit: 1 })
  if (!tip) throw new AppError('NotFound', '没查到，看看是不是少了一位，或把 0 看成了 O')
  return tipStatus(tip, now)
}
