import type { Channel } from '../../core/newsroom/channel'
import { audit } from '../kit/audit'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'

/** Where news goes is power over it: every change stands in the log nobody can rewrite (S3). */
export const logChannel = (
  tx: Tx,
  { _id, name }: Pick<Channel, '_id' | 'name'>,
  did: string,
  { caller, now }: Pick<Change, 'caller' | 'now'>,
): Promise<void> =>
  audit(tx, {
    ...{ at: now, actor: caller.personId, action: 'settings.changed' },
    ...{ subject: `channel:${_id}`, facts: { channel: name, did } },
  })
