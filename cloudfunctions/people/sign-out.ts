import { sessions } from '../kit/caller'
import type { Change } from '../kit/service'

/** Ends the session the call came with. A mini program has none to end. */
export async function signOut(_: unknown, { caller, once }: Change): Promise<{ done: true }> {
  await once(async (tx) => {
    if (caller.sessionId) await tx.remove(sessions, caller.sessionId)
  })
  return { done: true }
}
