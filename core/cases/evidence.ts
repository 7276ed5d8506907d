import * as z from 'zod/mini'
import { choice, id, list, moment, text } from '../kit/fields'
import { MAX_PHOTOS } from '../photos/photo'
import { TipPhoto } from '../tips/draft'
import type { Tip } from '../tips/tip'

/** One sentence that is true or not; evidence speaks for or against it (MISSION C3). */
export interface Claim {
  _id: string
  caseId: string
  text: string
  by: string
  at: number
  /** Nobody says so any more; its evidence stays, and no verdict asks for it. */
  dropped?: { name: string; at: number; why: string }
}

export const EVIDENCE_KINDS = ['visit', 'photo', 'second', 'document', 'statement'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Whose eyes and ears: only what the newsroom saw itself is its own. */
export const ORIGINS = ['newsroom', 'informant', 'other'] as const
export type Origin = (typeof ORIGINS)[number]
export const ORIGIN_LABEL: Record<Origin, string> = {
  newsroom: '编辑部自己',
  informant: '报送人',
  other: '别的人或单位',
}

interface KindRule {
  readonly label: string
  readonly origins: readonly Origin[]
}

export const EVIDENCE_KIND: Record<EvidenceKind, KindRule> = {
  visit: { label: '去看过', origins: ['newsroom'] },
  photo: { label: '照片', origins: ORIGINS },
  second: { label: '第二信源', origins: ['other', 'informant'] },
  document: { label: '书面材料', origins: ORIGINS },
  statement: { label: '当事方的说法', origins: ['other', 'informant'] },
}

export const BEARINGS = ['supports', 'contradicts'] as const
export type Bearing = (typeof BEARINGS)[number]
export const BEARING_LABEL: Record<Bearing, string> = { supports: '支持', contradicts: '不支持' }

export interface Evidence {
  _id: string
  caseId: string
  claimId: string
  kind: EvidenceKind
  origin: Origin
  bearing: Bearing
  /** Who saw, said or wrote it; empty for a reporter nobody may name. */
  who: string
  /** Names the source without telling who it is: the same source twice is one source. */
  source: string
  when: number
  how: string
  photos: Tip['photos']
  by: string
  byName: string
  /** Keyed hash of the recorder, to tell when they are themselves an informant. */
  byOwner: string
  at: number
  struck?: { name: string; at: number; why: string }
}

/** What an editor writes down as evidence. */
export const NewEvidence = z
  .strictObject({
    caseId: id('事项'),
    claimId: id('说法'),
    kind: choice('是什么证据', EVIDENCE_KINDS),
    origin: choice('从哪来的', ORIGINS),
    bearing: choice('支持还是不支持', BEARINGS),
    /** Which reporter it comes from. */
    tipId: z.optional(id('线索')),
    /** Who, when it is somebody else. */
    who: z.optional(text('谁说的或谁给的', { min: 2, max: 40 })),
    when: moment('什么时候'),
    how: text('怎么知道的', { min: 2, max: 300 }),
    photos: list('照片', TipPhoto, MAX_PHOTOS),
  })
  .check(
    z.refine(({ kind, origin }) => EVIDENCE_KIND[kind].origins.includes(origin), {
      error: '这种证据不能来自这里，换一种',
      path: ['origin'],
    }),
    z.refine(({ origin, who }) => origin !== 'other' || who !== undefined, {
      error: '写一下是谁说的、谁给的',
      path: ['who'],
    }),
    z.refine(({ origin, tipId }) => origin !== 'informant' || tipId !== undefined, {
      error: '选一下是哪位报送人',
      path: ['tipId'],
    }),
    z.refine(
      ({ kind, origin, photos }) => kind !== 'photo' || origin === 'informant' || photos.length > 0,
      { error: '放一张照片', path: ['photos'] },
    ),
  )
export type NewEvidence = z.infer<typeof NewEvidence>

/** People write one name in many ways; spaces and punctuation make no second source. */
export const nameKey = (name: string): string => name.replace(/[\s\p{P}]/gu, '').toLowerCase()
