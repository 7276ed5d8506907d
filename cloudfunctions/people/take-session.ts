import type { Output, Parsed } from '../../core/kit/contract'
import { AppError, SENTENCES } from '../../core/kit/errors'
import type { peopleApi } from '../../core/people/api'
import { isStaff } from '../../core/people/permissions'
import { type SignIn, sessionEnd, TAKE_GRACE } from '../../core/people/sign-in/sign-in'
import { audit } from '../kit/audit'
import { people, sessionCaller, sessionIdOf, sessions } from '../kit/caller'
import { keyedHash } from '../kit/crypto'
import type { Ask, Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { meOf } from './me'
import { networks, secretHashOf, signInId, signIns, stale, unknownCode } from './sign-ins'

/** Another browser's code does not exist for this one. */
function mustBeOwn(found: SignIn | undefined, secret: string): SignIn {
  if (!found || found.secretHash !== secretHashOf(secret)) throw unknownCode()
  return found
}

/** How far the phone is, for the browser that shows the code. */
export async function signInState(
  { nonce, secret }: Parsed<typeof peopleApi.signInState>,
  { now }: Ask,
): Promise<Output<typeof peopleApi.signInState>> {
  const found = mustBeOwn(await signIns.get(signInId(nonce)), secret)
  const open = found.state === 'waiting' || found.state === 'scanned'
  return { state: open && found.expiresAt <= now ? 'expired' : found.state }
}

/** The session a phone confirmed, for the browser that holds the secret; once. */
export async function takeSession(
  { nonce, secret }: Parsed<typeof peopleApi.takeSession>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.takeSession>> {
  const token = `${keyedHash('desk-token', once.id)}${keyedHash('desk-token-2', once.id)}`
  const { expiresAt } = await once(async (tx) => {
    const found = mustBeOwn(await tx.get(signIns, signInId(nonce)), secret)
    if (found.state !== 'confirmed') throw new AppError('Conflict', '还没确认，看看手机')
    if (found.expiresAt + TAKE_GRACE <= now) throw stale()
    await tx.put(signIns, { ...found, state: 'used' })
    return { expiresAt: await beginSession(tx, found, sessionIdOf(token), now) }
  })
  const signedIn = await sessionCaller(token, caller.address, now)
  if (signedIn.kind === 'nobody') throw new AppError('Unauthenticated', SENTENCES.Unauthenticated)
  return { token, expiresAt, me: await meOf(signedIn) }
}

async function beginSession(tx: Tx, found: SignIn, _id: string, now: number): Promise<number> {
  const { personId = '', device, place, network, shared } = found
  const person = await tx.get(people, personId)
  // Roles may have gone between the phone's yes and this moment.
  if (!person || !isStaff(person.roles)) throw unknownCode()
  const expiresAt = sessionEnd(now, now, shared)
  const session = { _id, personId, at: now, seenAt: now, expiresAt, device, place, shared }
  await tx.put(sessions, session)
  await tx.put(networks, { _id: network, at: now })
  const facts = { device, place }
  const subject = `person:${personId}`
  await audit(tx, { at: now, actor: personId, action: 'session.began', subject, facts })
  return expiresAt
}
