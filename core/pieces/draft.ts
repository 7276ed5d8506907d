import * as z from 'zod/mini'
import { choice, id, list, moment, text } from '../kit/fields'
import { MAX_PHOTOS } from '../photos/photo'

/** A report tells what was found; a dispute gives both sides and finds for nobody (MISSION C7). */
export const PIECE_KINDS = ['report', 'dispute'] as const
export type PieceKind = (typeof PIECE_KINDS)[number]
export const PIECE_KIND_LABEL: Record<PieceKind, string> = { report: '报道', dispute: '双方说法' }

export const BLOCK_KINDS = ['text', 'claim', 'response', 'plan', 'noReply', 'photos'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]
export const BLOCK_LABEL: Record<BlockKind, string> = {
  text: '正文',
  claim: '居民说',
  response: '对方原话',
  plan: '对方的安排',
  noReply: '没有回复的经过',
  photos: '照片',
}

export const LONGEST_TITLE = 40
export const LONGEST_BLOCK = 1200
export const MOST_BLOCKS = 40

/** A photo is printed with when and where it was taken (MISSION T1, P1). */
export const PrintedPhoto = z.strictObject({
  photoId: id('照片'),
  takenAt: z.optional(moment('拍摄时间')),
  place: text('拍摄地点', { max: 40 }),
  caption: text('图说', { max: 60 }),
})
export type PrintedPhoto = z.infer<typeof PrintedPhoto>

const words = text('这一段', { max: LONGEST_BLOCK })
const inWords = { id: id('段落'), words }
const ofParty = { ...inWords, referralId: id('转交') }

/** One paragraph of a piece, by what it does; whose words they are is never left open. */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...inWords }),
  z.strictObject({ kind: z.literal('claim'), ...inWords }),
  z.strictObject({ kind: z.literal('response'), ...ofParty }),
  z.strictObject({ kind: z.literal('plan'), ...ofParty }),
  z.strictObject({ kind: z.literal('noReply'), ...ofParty }),
  z.strictObject({
    kind: z.literal('photos'),
    id: id('段落'),
    photos: list('照片', PrintedPhoto, MAX_PHOTOS),
  }),
])
export type Block = z.infer<typeof Block>
export type WordBlock = Exclude<Block, { kind: 'photos' }>
export type PartyBlock = Extract<Block, { referralId: string }>

/** What editors write; nothing in it says whether it may be published. */
export const Draft = z.strictObject({
  kind: choice('怎么写', PIECE_KINDS),
  title: text('标题', { max: LONGEST_TITLE }),
  blocks: list('段落', Block, MOST_BLOCKS),
  /** The public line of what is set right, from the second edition on. */
  correction: text('更正说明', { max: 100 }),
  /** Why words that were flagged stand all the same. */
  hintsReason: text('为什么这样写', { max: 200 }),
})
export type Draft = z.infer<typeof Draft>

export const isOfParty = (block: Block): block is PartyBlock =>
  block.kind === 'response' || block.kind === 'plan' || block.kind === 'noReply'

/** The newsroom's and the residents' words: everything but what a party is quoted with. */
export const isOurs = (block: Block): block is Extract<Block, { kind: 'text' | 'claim' }> =>
  block.kind === 'text' || block.kind === 'claim'

export const photosOf = ({ blocks }: Pick<Draft, 'blocks'>): PrintedPhoto[] =>
  blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []))

/** Every word a reader would see. */
export const wholeText = ({ title, blocks, correction }: Draft): string =>
  [
    title,
    ...blocks.flatMap((block) =>
      block.kind === 'photos'
        ? block.photos.flatMap(({ place, caption }) => [place, caption])
        : [block.words],
    ),
    correction,
  ].join('\n')
