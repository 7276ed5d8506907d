import type { Input, Output, Procedure } from '@core/kit/contract'
import { AppError, ERROR_CODES, type ErrorCode, type Reply, SENTENCES } from '@core/kit/errors'
import { newKey } from './keys'
import { readToken } from './token'
import { carry, NoAnswer, type Parcel } from './transport'

interface CallOptions {
  /** Idempotency key; give one to be able to repeat the call later without doing it twice. */
  key?: string
  /** Token of a referral's link, to call in the name of whoever holds it. */
  link?: string | undefined
  /** In place of the session kept on this device. */
  token?: string
}

/** Opens what the server said: the value, or its failure as `AppError`. */
export function openReply<T>(reply: unknown): T {
  const letter = reply as Reply<T> | null | undefined
  if (letter?.ok === true) return letter.value
  if (letter?.ok === false && isCode(letter.error?.code)) {
    throw new AppError(letter.error.code, letter.error.message, letter.error.fields)
  }
  throw new AppError('Unavailable', SENTENCES.Unavailable)
}

const isCode = (code: unknown): code is ErrorCode => ERROR_CODES.includes(code as ErrorCode)

async function carryTwice(parcel: Parcel): Promise<unknown> {
  try {
    return await carry(parcel)
  } catch (failure) {
    if (!(failure instanceof NoAnswer)) throw failure
    return carry(parcel)
  }
}

/**
 * Asks the server. A changing call carries a key, so that repeating it once after a lost answer
 * cannot do it twice. Fails with `AppError` only; `Unavailable` when nobody answered.
 */
export async function call<P extends Procedure>(
  procedure: P,
  input: Input<P>,
  options: CallOptions = {},
): Promise<Output<P>> {
  const { noun, verb, changes } = procedure
  const key = changes ? (options.key ?? newKey()) : undefined
  const token = options.token ?? readToken()
  const parcel: Parcel = { noun, verb, input, key, token, link: options.link }
  try {
    return openReply<Output<P>>(await carryTwice(parcel))
  } catch (failure) {
    if (!(failure instanceof NoAnswer)) throw failure
    throw new AppError('Unavailable', SENTENCES.Unavailable)
  }
}
