import { AppError } from '../../core/kit/errors'
import { keyedHash } from './crypto'
import { collection, increased, isDuplicate } from './database'

interface Rate {
  _id: string
  n: number
  until: number
}
export const rates = collection<Rate>('rates')

/** At most `most` calls in each window of `window` ms, for one caller at one door. */
export interface Limit {
  name: string
  most: number
  window: number
}

/** Counts this call; fails with `TooMany` over the limit. Counted before the work, so refusals count. */
export async function limitRate(limit: Limit, who: string, now: number): Promise<void> {
  const slot = Math.floor(now / limit.window)
  const _id = keyedHash('rate', limit.name, who, String(slot))
  if (!(await rates.update(_id, { n: increased(1) }))) {
    try {
      return await rates.add({ _id, n: 1, until: (slot + 1) * limit.window })
    } catch (error) {
      if (!isDuplicate(error)) throw error
      await rates.update(_id, { n: increased(1) })
    }
  }
  const rate = await rates.get(_id)
  if ((rate?.n ?? 0) > limit.most) throw new AppError('TooMany', '查得太快了，过几分钟再试')
}
