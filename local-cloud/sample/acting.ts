import { randomUUID } from 'node:crypto'
import { PRIVACY_VERSION } from '../../core/people/data/consent'
import type { LocalDatabase } from '../database/types'
import { openidOf } from './people'

/** What the sample district is made with: real calls, as its people would make them. */
export interface SeedContext {
  callFunction(name: string, data: unknown, openid: string): Promise<unknown>
  upload(path: string, bytes: Buffer, openid: string): Promise<string>
  /** Gives a person credit for one subscribe message, as a tap on 允许 does. */
  subscribe(openid: string, templateId: string): void
  database: LocalDatabase
  publicUrl: string
  now: number
  amount: 'people' | 'full'
}

/** Writes documents the way the SDK does. */
export async function insert(database: LocalDatabase, collectionName: string, docs: object[]) {
  const data = docs.map((doc) => JSON.stringify(doc))
  const reply = await database.handle('database.insertDocument', { collectionName, data })
  if (reply.code) throw new Error(`${collectionName}: ${reply.message}`)
}

/** Sets fields of the documents that match. */
export async function amend(
  database: LocalDatabase,
  collectionName: string,
  query: object,
  set: object,
) {
  const reply = await database.handle('database.modifyDocument', {
    collectionName,
    queryType: 'WHERE',
    query: JSON.stringify(query),
    data: JSON.stringify({ $set: set }),
    multi: true,
    merge: true,
    upsert: false,
  })
  if (reply.code) throw new Error(`${collectionName}: ${reply.message}`)
}

/** Calls a procedure as whoever holds the link of a referral, at a moment of the past. */
export async function actByLink(
  context: SeedContext,
  link: string,
  verb: string,
  input: unknown,
  at: number,
): Promise<void> {
  const data = { verb, input, key: randomUUID(), at: Math.round(at), link }
  const reply = (await context.callFunction('referrals', data, '')) as { ok: boolean }
  if (!reply.ok) throw new Error(`referrals.${verb}: ${JSON.stringify(reply)}`)
}

/** Calls a procedure as a sample person at a moment of the past; fails loudly on a refusal. */
export async function act<T>(
  context: SeedContext,
  who: string,
  procedure: readonly [noun: string, verb: string],
  input: unknown,
  at: number,
): Promise<T> {
  const [noun, verb] = procedure
  const data = { verb, input, key: randomUUID(), at: Math.round(at) }
  const reply = (await context.callFunction(noun, data, openidOf(who))) as {
    ok: boolean
    value: T
    error?: { code: string; message: string; fields?: object }
  }
  if (!reply.ok) throw new Error(`${noun}.${verb}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

/** Somebody outside the sample people agrees to the privacy text before what they do next. */
export const agree = (context: SeedContext, who: string, at: number): Promise<unknown> =>
  act(context, who, ['people', 'agree'], { version: PRIVACY_VERSION }, at)
