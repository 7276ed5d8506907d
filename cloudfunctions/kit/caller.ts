import type { Permission } from '../../core/kit/permission'
import { hasAgreed } from '../../core/people/data/consent'
import { permissionsOf, type Role } from '../../core/people/permissions'
import type { Person } from '../../core/people/person'
import { SLIDE_EVERY, sessionEnd } from '../../core/people/sign-in/sign-in'
import { sdk } from './cloud'
import { keyedHash } from './crypto'
import { collection } from './database'

export const people = collection<Person>('people')

export interface Session {
  _id: string
  personId: string
  at: number
  expiresAt: number
  /** Set where a person signed in by scanning; such a session slides. */
  seenAt?: number
  device?: string
  place?: string
  shared?: boolean
}
export const sessions = collection<Session>('sessions')

/** Who is calling, as the server established it; nothing in it comes from the request body. */
export interface Caller {
  kind: 'wechat' | 'session' | 'liaison' | 'nobody' | 'timer' | 'platform'
  /** Empty for nobody, liaisons, timers and the platform. */
  personId: string
  openid?: string
  name: string
  roles: Role[]
  permissions: Set<Permission>
  communityId?: string
  sessionId?: string
  /** Agreed to the privacy text as it stands. */
  agreed?: boolean
  /** Of a liaison: the one referral the link is for. */
  referral?: { referralId: string; linkId: string }
  /** Network address, for rate limits and coarse places; never stored in clear. */
  address: string
  /** What the browser calls itself; told to whoever confirms its sign-in, nothing else. */
  agent?: string
}

export const nobody = (address: string): Caller => ({
  kind: 'nobody',
  personId: '',
  name: '',
  roles: [],
  permissions: new Set(),
  address,
})

export const sessionIdOf = (token: string): string => keyedHash('session', token)
export const personIdOf = (openid: string): string => `p_${keyedHash('person', openid)}`

function callerOf(kind: Caller['kind'], person: Person, address: string): Caller {
  return {
    kind,
    personId: person._id,
    ...(person.openid ? { openid: person.openid } : {}),
    name: person.name,
    roles: person.roles,
    permissions: permissionsOf(person.roles),
    agreed: hasAgreed(person.consents),
    ...(person.communityId ? { communityId: person.communityId } : {}),
    address,
  }
}

/** What keyed hashes of a sender's photos and requests are made of: a person, or one referral. */
export const senderOf = ({ personId, referral }: Caller): string =>
  personId || (referral ? `referral:${referral.referralId}` : '')

/** What somebody is called before they say otherwise. */
export const DEFAULT_NAME = '邻居'

/** A WeChat user. Somebody new is a resident; a record is made when they first change something. */
export async function wechatCaller(openid: string, address: string, now: number): Promise<Caller> {
  const _id = personIdOf(openid)
  const fresh: Person = { _id, openid, name: DEFAULT_NAME, roles: [], createdAt: now }
  return callerOf('wechat', (await people.get(_id)) ?? fresh, address)
}

/** Who works goes on being signed in, up to a limit; written once in a while only. */
async function slide({ _id, at, seenAt, shared }: Session, now: number): Promise<void> {
  if (seenAt === undefined || now - seenAt < SLIDE_EVERY) return
  await sessions.update(_id, { seenAt: now, expiresAt: sessionEnd(at, now, shared === true) })
}

/** Somebody with a web session; an unknown or expired token is nobody. */
export async function sessionCaller(token: string, address: string, now: number): Promise<Caller> {
  const session = await sessions.get(sessionIdOf(token))
  if (!session || session.expiresAt <= now) return nobody(address)
  // Read afresh at every call: a changed role counts from the next call on (S1).
  const person = await people.get(session.personId)
  if (!person) return nobody(address)
  await slide(session, now)
  return { ...callerOf('session', person, address), sessionId: session._id }
}

/** Where a call came from, as the platform says it; clients cannot forge it. */
export function origin(): { source: string; openid: string; address: string } {
  const { SOURCE = '', OPENID = '', CLIENTIP = '' } = sdk().getWXContext() as Record<string, string>
  return { source: String(SOURCE), openid: String(OPENID), address: String(CLIENTIP) }
}

const fromClient = (source: string) => /^(wx_client|wx_devtools|wx_http|other)/.test(source)
/** Timers and callbacks are the platform's alone: any client can call any function by name. */
export const isTimer = (source: string) => source.startsWith('wx_trigger')
export const isPlatform = (source: string) => source !== '' && !fromClient(source)
