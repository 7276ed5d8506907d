import type { Reply } from '../../core/kit/errors'
import { AppError } from '../../core/kit/errors'
import { type Caller, isTimer, nobody, origin, wechatCaller } from './caller'
import { answer, failure } from './door'
import { environment } from './environment'
import { liaisonCaller } from './liaison'
import type { Service } from './service'

interface Event {
  verb?: unknown
  input?: unknown
  key?: unknown
  /** The token of a referral's link. */
  link?: unknown
  at?: unknown
}

/**
 * Server time, always; except that the local cloud, making its sample district, tells what its
 * people did at earlier times. No client can have this source, and production knows no such thing.
 */
function timeOf(event: Event, source: string): number {
  const told = source === 'local_seed' && environment().local && typeof event.at === 'number'
  return told ? (event.at as number) : Date.now()
}

/** Somebody with a link acts for the party it was given to, not as themselves. */
async function callerOf(
  { link }: Event,
  { openid, address }: { openid: string; address: string },
  now: number,
): Promise<Caller> {
  if (typeof link === 'string') {
    const caller = await liaisonCaller(link, address, now)
    return openid ? { ...caller, openid } : caller
  }
  return openid ? wechatCaller(openid, address, now) : nobody(address)
}

/** Runs on the function's timer; told the server's time. */
export type OnTimer = (now: number) => Promise<void>

/**
 * The entry of a deployed function: `export const main = serve(tips)`. A mini program calls it with
 * `{verb, input, key}`; its person comes from the platform, never from the event. A timer's tick
 * is believed only when the platform sent it.
 */
export function serve(service: Service, onTimer?: OnTimer) {
  return async (event: Event): Promise<Reply<unknown>> => {
    try {
      const { source, openid, address } = origin()
      const now = timeOf(event, source)
      if (isTimer(source) && onTimer) {
        await onTimer(now)
        return { ok: true, value: null }
      }
      if (typeof event.verb !== 'string')
        throw new AppError('NotFound', '没有这个功能，请更新到新版再试')
      const caller = await callerOf(event, { openid, address }, now)
      return await answer(
        service,
        { verb: event.verb, input: event.input, key: event.key },
        caller,
        now,
      )
    } catch (error) {
      return failure(error, String(event?.verb))
    }
  }
}
