import { AppError } from '../../core/kit/errors'
import type { Tip } from '../../core/tips/tip'
import { type Caller, senderOf } from './caller'
import { keyedHash } from './crypto'
import { tips } from './records'
import type { Tx } from './transaction'

/** The keyed hash that finds a sender's own tips and photos without naming who it is. */
export const ownerOf = (caller: Caller): string => keyedHash('owner', senderOf(caller))

const notYours = () => new AppError('NotFound', '没找到这条线索，看看回执号对不对')

/** The caller's own tip; somebody else's does not exist for them. */
export async function ownTip(tipId: string, caller: Caller, tx?: Tx): Promise<Tip> {
  const tip = tx ? await tx.get(tips, tipId) : await tips.get(tipId)
  if (!tip || tip.owner !== ownerOf(caller)) throw notYours()
  return tip
}
