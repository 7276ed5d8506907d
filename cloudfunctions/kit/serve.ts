import type { Reply } from '../../core/kit/errors'
import { AppError } from '../../core/kit/errors'
import { isTimer, nobody, origin, wechatCaller } from './caller'
import { answer, failure } from './door'
import type { Service } from './service'

interface Event {
  verb?: unknown
  input?: unknown
  key?: unknown
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
      const now = Date.now()
      const { source, openid, address } = origin()
      if (isTimer(source) && onTimer) {
        await onTimer(now)
        return { ok: true, value: null }
      }
      if (typeof event.verb !== 'string')
        throw new AppError('NotFound', '没有这个功能，请更新到新版再试')
      const caller = openid ? await wechatCaller(openid, address, now) : nobody(address)
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
