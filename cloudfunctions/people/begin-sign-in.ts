import type { Output, Parsed } from '../../core/kit/contract'
import { MINUTE } from '../../core/kit/time'
import type { peopleApi } from '../../core/people/api'
import { deviceOf } from '../../core/people/device'
import { placeWords } from '../../core/people/network'
import { SIGN_IN_LIFE } from '../../core/people/sign-in/sign-in'
import { derivedNonce } from '../kit/crypto'
import { environment } from '../kit/environment'
import { limitRate } from '../kit/rate-limit'
import type { Change } from '../kit/service'
import { digitsOf, networkId, networks, secretHashOf, signInId, signIns } from './sign-ins'

/** A whole newsroom behind one address renews its codes every two minutes. */
const LIMIT = { name: 'begin-sign-in', most: 200, window: 10 * MINUTE }

/** A new QR image for one browser. The nonce is ours and 128 bits; the secret stays with the browser. */
export async function beginSignIn(
  { secret, shared }: Parsed<typeof peopleApi.beginSignIn>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.beginSignIn>> {
  const { address, agent = '' } = caller
  await limitRate(LIMIT, address || 'unknown', now)
  const nonce = derivedNonce('sign-in', once.id)
  const network = networkId(address)
  const known = (await networks.get(network)) !== undefined
  const { expiresAt } = await once(async (tx) => {
    const until = now + SIGN_IN_LIFE
    await tx.add(signIns, {
      _id: signInId(nonce),
      secretHash: secretHashOf(secret),
      state: 'waiting',
      device: deviceOf(agent),
      place: placeWords(address, known),
      network,
      shared,
      at: now,
      expiresAt: until,
    })
    return { expiresAt: until }
  })
  const link = `${environment().publicUrl}/scan?n=${nonce}`
  return { nonce, link, digits: digitsOf(nonce), lasts: Math.max(0, expiresAt - now) }
}
