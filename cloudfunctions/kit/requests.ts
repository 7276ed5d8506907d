import { createHash } from 'node:crypto'
import { AppError } from '../../core/kit/errors'
import { HOUR } from '../../core/kit/time'
import { keyedHash } from './crypto'
import { collection } from './database'
import { inTransaction, type Tx } from './transaction'

/** How long a key gives the first answer again (DESIGN §2). */
export const KEY_LIFE = 48 * HOUR

interface Request {
  _id: string
  body: string
  /** What the work left behind: ids, from which the reply is derived again. */
  effect: unknown
  at: number
}
export const requests = collection<Request>('requests')

const digest = (input: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(input) ?? '')
    .digest('base64url')

/** Runs a command's work once per key, together with the memory that it ran. */
export interface Once {
  /** What an earlier call with this key left behind, if there was one. */
  readonly earlier: unknown
  /** The call's own unguessable id, the same for a repeated call: secrets may derive from it. */
  readonly id: string
  <T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/**
 * Prepares the single write of a changing call. Everything that decides stands inside `work`; it
 * returns ids, and the reply is derived from them, so a repeated call answers the same.
 * Fails with `Conflict` when the key was used for another body.
 */
export async function onceFor(
  who: string,
  procedure: string,
  key: string,
  input: unknown,
  now: number,
): Promise<Once> {
  const _id = keyedHash('request', who, procedure, key)
  const body = digest(input)
  const checked = (seen: Request) => {
    if (seen.body === body) return seen.effect
    throw new AppError('Conflict', '这一条刚才已经交过别的内容，请刷新再试')
  }
  const seen = await requests.get(_id)
  const once = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    if (seen) return checked(seen) as T
    let raced = false
    const write = async (tx: Tx) => {
      // Another try means that somebody wrote meanwhile: perhaps the same call, sent twice.
      const before = raced ? await tx.get(requests, _id) : undefined
      raced = true
      if (before) return checked(before) as T
      const effect = await work(tx)
      await tx.add(requests, { _id, body, effect: effect ?? null, at: now })
      return effect
    }
    try {
      return await inTransaction(write)
    } catch (error) {
      // Refused because its twin was faster: the twin's answer holds.
      const twin = await requests.get(_id)
      if (!twin) throw error
      return checked(twin) as T
    }
  }
  return Object.assign(once, { id: _id, earlier: seen ? checked(seen) : undefined })
}
