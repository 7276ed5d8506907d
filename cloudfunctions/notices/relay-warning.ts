import { createHash } from 'node:crypto'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { noticesApi } from '../../core/notices/api'
import { audienceOf } from '../../core/notices/notice'
import { relayProblem } from '../../core/notices/relay-rules'
import { type Relay, type Warning, warningName, warningState } from '../../core/notices/warning'
import { announce } from '../kit/announce'
import { newId } from '../kit/crypto'
import { communityOf } from '../kit/district'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { warnings } from './records'
import { shownWarning } from './warning-views'

function refuse(relay: Relay, now: number): void {
  const problem = relayProblem(relay, now)
  if (!problem) return
  const { field, message, forbidden } = problem
  throw new AppError(forbidden ? 'Blocked' : 'BadInput', message, { [field]: message })
}

function warningFrom(relay: Relay, relayedBy: string, now: number): Warning {
  const { audience, replaces: _before, ...words } = relay
  const sha256 = createHash('sha256').update(relay.text).digest('hex')
  const _id = newId('wn')
  return { _id, ...words, sha256, audience: audienceOf(audience), relayedBy, relayedAt: now }
}

/** The one before gives way in the same moment, so that never two of a kind are in force. */
async function replace(tx: Tx, replaces: string, warning: Warning, now: number): Promise<void> {
  const before = await tx.get(warnings, replaces)
  if (!before || before.kind !== warning.kind) {
    throw new AppError('BadInput', '换下来的那条不对，重新选', { replaces: '重新选一条' })
  }
  if (warningState(before, now) !== 'standing') {
    throw new AppError('TooLate', '那一条已经不在生效，直接发新的')
  }
  await tx.update(warnings, replaces, { replacedBy: warning._id })
}

/**
 * Relays an official warning (MISSION A2): verbatim, with station and time, until it is lifted,
 * replaced or runs out. There is no way to change its words afterwards.
 */
export async function relayWarning(
  relay: Parsed<typeof noticesApi.relay>,
  { caller, now, once }: Change,
): Promise<Output<typeof noticesApi.relay>> {
  refuse(relay, now)
  for (const communityId of relay.audience) await communityOf(communityId, now)
  const warning = warningFrom(relay, caller.personId, now)
  const { warningId } = await once(async (tx) => {
    if (relay.replaces) await replace(tx, relay.replaces, warning, now)
    await tx.add(warnings, warning)
    await announce(tx, {
      type: 'warning.relayed',
      at: now,
      subject: { kind: 'warning', id: warning._id },
      number: '',
      title: warningName(warning),
      urgent: warning.colour === 'red' || warning.colour === 'orange',
    })
    return { warningId: warning._id }
  })
  return shownWarning(warningId, now)
}
