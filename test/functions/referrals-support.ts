import { randomUUID } from 'node:crypto'
import type { Output } from '../../core/kit/contract'
import type { referralsApi } from '../../core/referrals/api'
import type { tipsApi } from '../../core/tips/api'
import { aDraft, aPhoto, expectOk } from '../support/builders'
import type { Reply } from '../support/local-cloud'
import { type Item, openNewsroom, type Step, someWords, type Who } from './cases-support'
import { CARE, claimsOf } from './cases-work-support'

export type Desk = Output<typeof referralsApi.open>
export type Letter = Output<typeof referralsApi.letter>
export type Detail = Output<typeof tipsApi.detail>

const MUST = ['onSite', 'second', 'asked', 'privacy'] as const
const HOUR = 3600_000

/** A whole answer of a party; tests change what they are about. */
export const aReply = (changes: Record<string, unknown> = {}) => ({
  truth: 'true',
  words: '门机控制板老化，配件到货就换，这几天每晚安排保安在一楼值守。',
  plan: 'fix',
  photos: [],
  publish: 'public',
  ...changes,
})

/** An editor's letter to the property company. */
export const aLetter = (caseId: string, changes: Record<string, unknown> = {}) => ({
  caseId,
  party: { kind: 'property' },
  title: '3 号楼 2 单元电梯一周停 4 次',
  words: '上周停运 4 次，有居民被困约 10 分钟。楼栋长与两位居民说法一致。',
  ask: '哪天能修好',
  photoIds: [],
  ...changes,
})

/** The token in the address of a referral's newest link. */
export const tokenIn = (desk: Desk, at = 0): string =>
  desk.referrals[at]?.links[0]?.url.split('/r/')[1] ?? ''

/** A newsroom with what referrals are about; every call can be made at a moment of the past. */
export async function openReferrals() {
  const { cloud, tokens } = await openNewsroom()

  const inPast = <T>(noun: string, data: object, at: number, who?: Who): Promise<Reply<T>> =>
    cloud.callFunction<Reply<T>>(
      noun,
      { ...data, key: randomUUID(), at: Math.round(at) },
      who ? `sample-${who}` : undefined,
      'local_seed',
    )

  const call = <T>(who: Who, noun: string, verb: string, input: unknown, at?: number) =>
    at === undefined
      ? cloud.call<T>(noun, verb, input, { token: tokens[who] })
      : inPast<T>(noun, { verb, input }, at, who)

  const as = async <T>(who: Who, noun: string, verb: string, input: unknown, at?: number) =>
    expectOk(await call<T>(who, noun, verb, input, at))

  /** Calls with the token of a link, as the page behind it does. */
  async function byLink<T = Letter>(
    link: string,
    verb: string,
    input: unknown,
    {
      at,
      noun = 'referrals',
      key = randomUUID(),
    }: { at?: number; noun?: string; key?: string } = {},
  ): Promise<Reply<T>> {
    if (at !== undefined) return inPast<T>(noun, { verb, input, link }, at)
    const headers = {
      'content-type': 'application/json',
      authorization: `Liaison ${link}`,
      'idempotency-key': key,
    }
    const request = { method: 'POST', headers, body: JSON.stringify(input) }
    const reply = await fetch(`${cloud.url}/api/${noun}/${verb}`, request)
    return (await reply.json()) as Reply<T>
  }

  async function accepted(by: readonly Who[], changes: object, at?: number) {
    const tipIds: string[] = []
    let caseId: string | undefined
    for (const who of by) {
      const photoId = await aPhoto(cloud, tokens[who])
      const photos = [{ photoId, source: 'camera', takenAt: Date.now() - HOUR }]
      const draft = aDraft({ photos, ...changes, ...(at ? { happenedAt: at - HOUR } : {}) })
      const { tipId } = await as<{ tipId: string }>(who, 'tips', 'submit', draft, at)
      tipIds.push(tipId)
      const into = caseId ? { caseId } : {}
      const input = { tipId, ...someWords(), ...into }
      caseId = (await as<Step>('zhou', 'cases', 'accept', input, at)).item.row.id
    }
    return { caseId: caseId ?? '', tipIds, tipId: tipIds[0] ?? '' }
  }

  async function tick(caseId: string, at?: number) {
    for (const check of MUST) {
      await as('zhou', 'cases', 'check', { kind: 'case', id: caseId, check, done: true }, at)
    }
  }

  async function prove(caseId: string, at?: number) {
    const text = '电梯一周停了四次'
    const item = await as<Item>('zhou', 'cases', 'addClaim', { caseId, text }, at)
    const claimId = claimsOf(item)[0]?.claimId
    const common = { caseId, claimId, bearing: 'supports', photos: [] }
    const when = (at ?? Date.now()) - HOUR
    const own = { ...common, kind: 'visit', origin: 'newsroom', when, how: '下午去看过，电梯停着' }
    const other = {
      ...common,
      kind: 'second',
      origin: 'other',
      who: '楼栋长',
      when,
      how: '电话里问过',
    }
    for (const row of [own, other]) await as('zhou', 'cases', 'addEvidence', row, at)
    for (const factor of CARE) {
      await as('zhou', 'cases', 'weigh', { caseId, factors: [{ factor, level: 'fine' }] }, at)
    }
    const found = { caseId, verdict: 'true', words: '去看过，也问过楼栋长。' }
    await as('zhou', 'cases', 'setVerdict', found, at)
  }

  /** A verified case of tips these people sent, ready to be referred. */
  async function verified(by: readonly Who[] = ['liu'], changes: object = {}, at?: number) {
    const made = await accepted(by, changes, at)
    await tick(made.caseId, at)
    await prove(made.caseId, at)
    return made
  }

  const send = (caseId: string, changes: object = {}, at?: number) =>
    as<Desk>('zhou', 'referrals', 'send', aLetter(caseId, { ...changes }), at)

  return {
    ...{ cloud, tokens, call, as, byLink, accepted, tick, prove, verified, send },
    desk: (caseId: string) => as<Desk>('zhou', 'referrals', 'open', { caseId }),
    detail: (who: Who, tipId: string) => as<Detail>(who, 'tips', 'detail', { tipId }),
    /** A verified case that is with the property company already. */
    referred: async (by: readonly Who[] = ['liu'], at?: number) => {
      const made = await verified(by, {}, at)
      const desk = await send(made.caseId, {}, at)
      const referralId = desk.referrals[0]?.referralId ?? ''
      return { ...made, desk, referralId, link: tokenIn(desk) }
    },
  }
}

export type Referrals = Awaited<ReturnType<typeof openReferrals>>
