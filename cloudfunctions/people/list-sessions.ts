import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { peopleApi } from '../../core/people/api'
import type { SessionView } from '../../core/people/sign-in/sign-in'
import { audit } from '../kit/audit'
import { type Session, sessions } from '../kit/caller'
import { above } from '../kit/database'
import type { Ask, Change } from '../kit/service'

const MOST = 100

const viewOf = (session: Session, current: string | undefined): SessionView => ({
  sessionId: session._id,
  device: session.device ?? '样例登录',
  place: session.place ?? '就在这台机器上',
  shared: session.shared === true,
  at: session.at,
  seenAt: session.seenAt ?? session.at,
  expiresAt: session.expiresAt,
  current: session._id === current,
})

/** Browsers a person is signed in with; one's own, or for an admin anybody's. */
export async function listSessions(
  { personId }: Parsed<typeof peopleApi.listSessions>,
  { caller, now }: Ask,
): Promise<Output<typeof peopleApi.listSessions>> {
  const whose = personId ?? caller.personId
  if (whose !== caller.personId && !caller.permissions.has('person.manage')) {
    throw new AppError('Forbidden', '别人的登录，只有管理员能看')
  }
  const found = await sessions.find(
    { personId: whose, expiresAt: above(now) },
    { order: [{ by: 'at', down: true }], limit: MOST },
  )
  return { sessions: found.map((session) => viewOf(session, caller.sessionId)) }
}

const gone = () => new AppError('NotFound', '这处登录已经退出了')

/** Ends one session: one's own, or for an admin anybody's. It counts from the next call on. */
export async function endSession(
  { sessionId }: Parsed<typeof peopleApi.endSession>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.endSession>> {
  await once(async (tx) => {
    const session = await tx.get(sessions, sessionId)
    const own = session?.personId === caller.personId
    if (!session || (!own && !caller.permissions.has('person.manage'))) throw gone()
    await tx.remove(sessions, sessionId)
    const { personId, device = '' } = session
    const told = { action: 'session.ended', subject: `person:${personId}` } as const
    await audit(tx, { at: now, actor: caller.personId, ...told, facts: { device } })
  })
  return { done: true }
}
