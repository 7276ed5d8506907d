import { randomUUID } from 'node:crypto'
import type { Output } from '../../core/kit/contract'
import type { piecesApi } from '../../core/pieces/api'
import type { Block, Draft } from '../../core/pieces/draft'
import type { referralsApi } from '../../core/referrals/api'
import { aDraft, aPhoto, expectOk } from '../support/builders'
import type { Reply } from '../support/local-cloud'
import { type Item, openNewsroom, type Step, someWords, type Who } from './cases-support'
import { CARE, claimsOf } from './cases-work-support'

export type Desk = Output<typeof piecesApi.deskOpen>
export type Page = Output<typeof piecesApi.open>
type Letter = Output<typeof referralsApi.open>

export const HOUR = 3600_000
const DAY = 24 * HOUR
const MUST = ['onSite', 'second', 'asked', 'privacy'] as const

export const PARTY = '梧桐里物业服务中心'
export const SAID = '门机控制板老化，配件到货就换，这几天每晚安排保安在一楼值守。'

/** A whole answer of the property company; tests change what they are about. */
export const anAnswer = (changes: Record<string, unknown> = {}) => ({
  ...{ truth: 'true', words: SAID, plan: 'fix', photos: [], publish: 'public' },
  measures: '更换 2 单元门机控制板',
  person: '王工程师',
  ...changes,
})

/** A newsroom at its cases, letters and pieces; every call can be made at a moment of the past. */
export async function openPieces() {
  const { cloud, tokens } = await openNewsroom()

  const call = <T>(
    who: Who | undefined,
    [noun, verb]: [string, string],
    input: unknown,
    at?: number,
  ): Promise<Reply<T>> =>
    at === undefined
      ? cloud.call<T>(noun, verb, input, who ? { token: tokens[who] } : {})
      : cloud.callFunction<Reply<T>>(
          noun,
          { verb, input, key: randomUUID(), at: Math.round(at) },
          who ? `sample-${who}` : undefined,
          'local_seed',
        )
  const as = async <T>(who: Who, what: [string, string], input: unknown, at?: number) =>
    expectOk(await call<T>(who, what, input, at))
  const piece = (who: Who, verb: string, input: unknown) => call<Desk>(who, ['pieces', verb], input)

  async function accepted(changes: object, at?: number) {
    const photoId = await aPhoto(cloud, tokens.liu)
    const takenAt = (at ?? Date.now()) - HOUR
    const draft = aDraft({
      ...{ photos: [{ photoId, source: 'camera', takenAt }], happenedAt: takenAt },
      ...changes,
    })
    const { tipId } = await as<{ tipId: string }>('liu', ['tips', 'submit'], draft, at)
    const words = { tipId, ...someWords() }
    const caseId = (await as<Step>('zhou', ['cases', 'accept'], words, at)).item.row.id
    return { caseId, tipId, photoId }
  }

  /** Two sources that say the same, one of them the newsroom's own, and the finding from them. */
  async function find(caseId: string, verdict: 'true' | 'false', at?: number) {
    for (const check of MUST) {
      await as('zhou', ['cases', 'check'], { kind: 'case', id: caseId, check, done: true }, at)
    }
    const text = '电梯一周停了四次'
    const item = await as<Item>('zhou', ['cases', 'addClaim'], { caseId, text }, at)
    const claimId = claimsOf(item)[0]?.claimId
    const when = (at ?? Date.now()) - HOUR
    const bearing = verdict === 'true' ? 'supports' : 'contradicts'
    const common = { caseId, claimId, bearing, photos: [], when }
    const own = { ...common, kind: 'visit', origin: 'newsroom', how: '下午去看过' }
    const how = '电话里问过'
    const other = { ...common, kind: 'second', origin: 'other', who: '楼栋长', how }
    for (const row of [own, other]) await as('zhou', ['cases', 'addEvidence'], row, at)
    for (const factor of CARE) {
      await as('zhou', ['cases', 'weigh'], { caseId, factors: [{ factor, level: 'fine' }] }, at)
    }
    const found = { caseId, verdict, words: '去看过，也问过楼栋长。' }
    await as('zhou', ['cases', 'setVerdict'], found, at)
  }

  async function verified(changes: object = {}, at?: number) {
    const made = await accepted(changes, at)
    await find(made.caseId, 'true', at)
    return made
  }

  async function refer(caseId: string, at?: number) {
    const letter = {
      ...{ caseId, party: { kind: 'property' }, title: '3 号楼 2 单元电梯一周停 4 次' },
      ...{ words: '上周停运 4 次，有居民被困约 10 分钟。', ask: '哪天能修好', photoIds: [] },
    }
    const desk = await as<Letter>('zhou', ['referrals', 'send'], letter, at)
    return desk.referrals[0]?.referralId ?? ''
  }

  async function reply(referralId: string, changes: object = {}) {
    const told = { referralId, reply: anAnswer({ ...changes }), teller: '值班客服', how: 'phone' }
    await as('zhou', ['referrals', 'recordReply'], told)
  }

  /** A verified case whose company answered. */
  async function answered(changes: object = {}) {
    const made = await verified()
    const referralId = await refer(made.caseId)
    await reply(referralId, changes)
    return { ...made, referralId }
  }

  /** A verified case whose company let its days pass. */
  async function unanswered() {
    const long = Date.now() - 20 * DAY
    const made = await verified({}, long)
    const referralId = await refer(made.caseId, long)
    const words = '电话里请他们看一下'
    const call = { referralId, how: 'phone', reached: true, words }
    await as('zhou', ['referrals', 'recordAttempt'], call, long + HOUR)
    await as('zhou', ['referrals', 'recordAttempt'], { ...call, reached: false })
    return { ...made, referralId }
  }

  const begin = (caseId: string, kind = 'report') =>
    as<Desk>('zhou', ['pieces', 'create'], { caseId, kind })

  const save = async (pieceId: string, change: (draft: Draft) => Draft, who: Who = 'zhou') => {
    const { version, draft } = await as<Desk>('zhou', ['pieces', 'deskOpen'], { pieceId })
    return piece(who, 'save', { pieceId, version, draft: change(draft) })
  }

  const now = async (who: Who, pieceId: string) =>
    as<Desk>(who, ['pieces', 'deskOpen'], { pieceId })

  const step = async (who: Who, verb: string, pieceId: string, more: object = {}) => {
    const { version } = await now(who, pieceId)
    return piece(who, verb, { pieceId, version, ...more })
  }

  /** The platform pushes what it found in a photo a moment later. */
  async function checked(pieceId: string): Promise<void> {
    const { facts } = await now('zhou', pieceId)
    if (facts.photos.every(({ safety }) => safety !== 'pending')) return
    await new Promise((resolve) => setTimeout(resolve, 50))
    await checked(pieceId)
  }

  /** A piece that lacks nothing but somebody else's approval. */
  async function handedIn(from?: { caseId: string; photoId: string; tipId: string }) {
    const made = from ?? (await answered())
    const { pieceId } = await begin(made.caseId)
    await save(pieceId, (draft) => withPhoto(draft, made.photoId))
    expectOk(await step('zhou', 'mask', pieceId, { photoId: made.photoId, boxes: [] }))
    await checked(pieceId)
    expectOk(await step('zhou', 'submit', pieceId))
    return { ...made, pieceId }
  }

  async function published() {
    const made = await handedIn()
    expectOk(await step('lin', 'approve', made.pieceId))
    return made
  }

  return {
    ...{
      cloud,
      tokens,
      call,
      as,
      piece,
      accepted,
      find,
      verified,
      refer,
      reply,
      answered,
      unanswered,
    },
    ...{ begin, save, now, step, checked, handedIn, published },
    /** What anybody reads, signed in or not. */
    page: async (pieceId: string): Promise<Page> =>
      expectOk(await cloud.call<Page>('pieces', 'open', { pieceId })),
    reasons: async (who: Who, pieceId: string): Promise<string[]> =>
      (await now(who, pieceId)).reasons.map(({ words }) => words),
  }
}

export type Pieces = Awaited<ReturnType<typeof openPieces>>

export const withPhoto = (draft: Draft, photoId: string, changes: object = {}): Draft => ({
  ...draft,
  blocks: [
    ...draft.blocks.filter(({ kind }) => kind !== 'photos'),
    {
      kind: 'photos',
      id: 'photos',
      photos: [
        { photoId, takenAt: Date.now() - HOUR, place: '梧桐里', caption: '停着的电梯', ...changes },
      ],
    },
  ],
})

/** The draft with one paragraph changed. */
export const withBlock = (
  draft: Draft,
  kind: Block['kind'],
  change: (words: string) => string,
): Draft => ({
  ...draft,
  blocks: draft.blocks.map((block) =>
    block.kind === kind && 'words' in block ? { ...block, words: change(block.words) } : block,
  ),
})

export const without = (draft: Draft, kind: Block['kind']): Draft => ({
  ...draft,
  blocks: draft.blocks.filter((block) => block.kind !== kind),
})
