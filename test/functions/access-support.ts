import { randomUUID } from 'node:crypto'
import { expectOk } from '../support/builders'
import type { LocalCloud, Reply } from '../support/local-cloud'
import type { Schema } from '../support/sample-input'
import type { Newsroom } from './cases-support'
import { someWords } from './cases-support'
import { aCase, prove, verdict } from './cases-work-support'

export interface Described {
  path: string
  may: string
  changes: boolean
  input: Schema
}

/** Every procedure the door knows, in the order of their names. */
export async function proceduresOf(cloud: LocalCloud): Promise<Described[]> {
  const reply = (await (await fetch(`${cloud.url}/api`)).json()) as Reply<{
    procedures: Described[]
  }>
  return expectOk(reply).procedures.sort((a, b) => (a.path < b.path ? -1 : 1))
}

export const nameOf = ({ path }: Described): string => path.slice('/api/'.length)

/** A real link of a real referral: what a liaison holds. */
export async function aLiaison(newsroom: Newsroom): Promise<string> {
  const { caseId } = await aCase(newsroom)
  await prove(newsroom, 'zhou', caseId)
  for (const check of ['onSite', 'second', 'asked', 'privacy'])
    expectOk(await newsroom.desk('zhou', 'check', { kind: 'case', id: caseId, check, done: true }))
  expectOk(await verdict(newsroom, 'zhou', caseId))
  const letter = {
    ...{ caseId, party: { kind: 'property' }, title: someWords().title, photoIds: [] },
    words: '居民反映电梯一周停了四次，请说明原因和修好的日期。',
    ask: '哪天能修好',
  }
  const token = newsroom.tokens.zhou
  const desk = await newsroom.cloud.call<{ referrals: { links: { url: string }[] }[] }>(
    'referrals',
    'send',
    letter,
    { token },
  )
  const url = expectOk(desk).referrals[0]?.links[0]?.url ?? ''
  return url.split('/').pop() ?? ''
}

export type Way = (noun: string, verb: string, input: unknown) => Promise<Reply>

/** Over HTTP with this `Authorization`, as a web page calls; without one, as nobody. */
export const byHttp =
  (cloud: LocalCloud, authorization?: string): Way =>
  async (noun, verb, input) => {
    const reply = await fetch(`${cloud.url}/api/${noun}/${verb}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(authorization ? { authorization } : {}),
      },
      body: JSON.stringify(input),
    })
    return (await reply.json()) as Reply
  }

/** From a mini program, or from what pretends to be one: the event's own words never count. */
export const byWechat =
  (cloud: LocalCloud, openid?: string, forged: object = {}): Way =>
  (noun, verb, input) =>
    cloud.callFunction<Reply>(noun, { verb, input, key: randomUUID(), ...forged }, openid)
