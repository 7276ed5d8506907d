import type { Api, Output, Parsed } from '../../core/kit/contract'
import type { Caller } from './caller'
import type { Once } from './requests'

/** What a use case gets besides its input. */
export interface Ask {
  caller: Caller
  /** Server time, ms. */
  now: number
}

/** A changing use case also gets the one write it may make. */
export interface Change extends Ask {
  once: Once
}

type Handler<P extends Api[string]> = (input: Parsed<P>, by: Change) => Promise<Output<P>>

export type Handlers<A extends Api> = { [K in keyof A]: Handler<A[K]> }

/** A noun's procedures with their use cases. A missing or mistyped handler does not compile. */
export interface Service {
  api: Api
  handlers: Record<string, (input: never, by: Change) => Promise<unknown>>
}

export function service<A extends Api>(api: A, handlers: Handlers<A>): Service {
  return { api, handlers: handlers as Service['handlers'] }
}
