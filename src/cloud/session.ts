import { AppError } from '@core/kit/errors'
import type { Permission } from '@core/kit/permission'
import { peopleApi } from '@core/people/api'
import type { Me } from '@core/people/person'
import { create } from 'zustand'
import { onWeb } from '../platform'
import { useSettings } from '../settings'
import { call } from './call'
import { keepToken, readToken } from './token'

interface Session {
  /** null = nobody signed in; undefined = not known yet. */
  me: Me | null | undefined
}

/** Who the server says I am. */
export const useSession = create<Session>(() => ({ me: undefined }))

export const useMe = (): Me | null | undefined => useSession((s) => s.me)

/** Whether I hold a permission; only for what to show, the server decides what I may do. */
export const mayI = (me: Me | null | undefined, permission: Permission): boolean =>
  me?.permissions.includes(permission) ?? false

/** Takes over who I am, with the settings that belong to the person (DESIGN-UI §7). */
export function becomeMe(me: Me | null): void {
  useSession.setState({ me })
  if (!me) return
  const settings = useSettings.getState()
  if (me.elder !== null && me.elder !== settings.elder) settings.setElder(me.elder)
  if (me.communityId && settings.communities.length === 0) settings.chooseCommunity(me.communityId)
}

/** Asks the server who I am. Fails with `AppError` when nobody answers; then `me` stays unknown. */
export async function loadMe(): Promise<Me | null> {
  // On the web nobody is signed in without a token; WeChat knows people without one.
  if (onWeb && !readToken()) {
    becomeMe(null)
    return null
  }
  try {
    const me = await call(peopleApi.me, {})
    becomeMe(me)
    return me
  } catch (failure) {
    if (!(failure instanceof AppError) || failure.code !== 'Unauthenticated') throw failure
    keepToken(undefined)
    becomeMe(null)
    return null
  }
}

/** Ends this session here and on the server. */
export async function signOut(): Promise<void> {
  await call(peopleApi.signOut, {})
  keepToken(undefined)
  becomeMe(null)
}
