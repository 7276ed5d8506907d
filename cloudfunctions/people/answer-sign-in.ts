import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { peopleApi } from '../../core/people/api'
import { isStaff, roleWords } from '../../core/people/permissions'
import { mayMoveSignIn, type SignIn, type SignInState } from '../../core/people/sign-in/sign-in'
import { announce } from '../kit/announce'
import { audit } from '../kit/audit'
import { type Caller, people } from '../kit/caller'
import { environment } from '../kit/environment'
import type { Ask, Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { digitsOf, ofPhone, signInId, signIns, unknownCode } from './sign-ins'

/** Only WeChat itself can answer: a stolen web session must not make more of its kind. */
function mustBePhone({ kind }: Caller): void {
  if (kind === 'wechat' || (kind === 'session' && environment().local)) return
  throw new AppError('Forbidden', '要在微信里确认，网页上不行')
}

async function mustBeStaff(tx: Tx, { personId }: Caller): Promise<void> {
  const person = await tx.get(people, personId)
  if (person && isStaff(person.roles)) return
  throw new AppError('Forbidden', '这个微信还没在编辑部登记，找管理员要邀请码')
}

async function viewOf(nonce: string, { caller }: Ask) {
  const found = await signIns.get(signInId(nonce))
  if (!found) throw unknownCode()
  const { device, place, at, shared } = found
  const { name, roles } = caller
  return { name, role: roleWords(roles), device, place, at, shared, digits: digitsOf(nonce) }
}

/** The phone looks at a code. Whoever scans first holds it; nobody else can answer any more. */
export async function scanSignIn(
  { nonce }: Parsed<typeof peopleApi.scanSignIn>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.scanSignIn>> {
  mustBePhone(caller)
  await once(async (tx) => {
    const found = await ofPhone(tx, nonce, caller.personId, now)
    await mustBeStaff(tx, caller)
    if (found.state === 'scanned') return
    await move(tx, found, 'scanned', caller)
  })
  return viewOf(nonce, { caller, now })
}

async function move(tx: Tx, found: SignIn, to: SignInState, { personId }: Caller): Promise<void> {
  if (!mayMoveSignIn(found.state, to)) {
    throw new AppError('Conflict', '这个码已经用过了，看电脑上的新码再扫')
  }
  await tx.put(signIns, { ...found, state: to, personId })
}

/** 确认登录: the browser that shows the code may now fetch a session. */
export async function confirmSignIn(
  { nonce }: Parsed<typeof peopleApi.confirmSignIn>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.confirmSignIn>> {
  mustBePhone(caller)
  await once(async (tx) => {
    const found = await ofPhone(tx, nonce, caller.personId, now)
    await mustBeStaff(tx, caller)
    await move(tx, found, 'confirmed', caller)
  })
  return { done: true }
}

/** 不是我: the code is void at once, and admins see it in the log. */
export async function refuseSignIn(
  { nonce }: Parsed<typeof peopleApi.refuseSignIn>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.refuseSignIn>> {
  mustBePhone(caller)
  await once(async (tx) => {
    const found = await ofPhone(tx, nonce, caller.personId, now)
    await move(tx, found, 'refused', caller)
    const { device, place } = found
    const subject = `person:${caller.personId}`
    const facts = { device, place }
    await audit(tx, { at: now, actor: caller.personId, action: 'signIn.refused', subject, facts })
    const about = { kind: 'signIn', id: found._id } as const
    await announce(tx, {
      type: 'signIn.refused',
      at: now,
      subject: about,
      number: '',
      urgent: true,
    })
  })
  return { done: true }
}
