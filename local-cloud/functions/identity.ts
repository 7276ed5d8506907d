import { APP_ID } from '../platform'

/** Who calls a function, as the cloud knows it. `source` is the chain that getWXContext().SOURCE shows. */
export interface Identity {
  source: string
  openid?: string
  clientIp?: string
}

const KEYS = ['WX_CLIENTIP', 'WX_APPID', 'WX_OPENID', 'WX_API_TOKEN'] as const

/** The environment of one call (protocol §6); a key whose value is undefined must be removed. */
export function contextEnv(identity: Identity, token: string): Record<string, string | undefined> {
  const values: Record<(typeof KEYS)[number], string | undefined> = {
    WX_CLIENTIP: identity.clientIp,
    WX_APPID: APP_ID,
    WX_OPENID: identity.openid,
    WX_API_TOKEN: token,
  }
  const present = KEYS.filter((key) => values[key] !== undefined)
  return {
    ...values,
    WX_CONTEXT_KEYS: present.join(','),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    TCB_SOURCE: identity.source,
    TRIGGER_SRC: identity.source === 'wx_trigger' ? 'timer' : undefined,
  }
}

/** What a function sees of its caller when another function calls it: same person, longer chain. */
export function throughFunction(caller: Identity | undefined, sourceHeader: string): Identity {
  // A call that outlived its own function has no identity left; the SDK's header still tells the chain.
  if (!caller) return { source: sourceHeader || 'other,scf' }
  return { ...caller, source: `${caller.source},scf` }
}
