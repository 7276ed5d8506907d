import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, count, id, nothing, text } from '../kit/fields'
import { Cursor } from '../kit/page'
import { CaseChoice, DeskPiece, DeskPieceRow } from './desk-views'
import { Draft, PIECE_KINDS } from './draft'
import { Boxes } from './masking'
import { PieceNews, PieceRow, PieceView } from './views'

const OfPiece = z.strictObject({ pieceId: id('报道') })
/** Kept on the device of somebody who is not signed in, so that they are counted once. */
const device = z.optional(id('设备'))
const version = count('版本', 1_000_000)
const Done = z.object({ done: z.literal(true) })
const said = (name: string) => text(name, { min: 4, max: 100 })

/** Pieces about cases (MISSION P). `approve` is the one way to publish, and it goes by the gate. */
export const piecesApi = api('pieces', {
  list: query({
    may: 'public',
    input: z.strictObject({
      communityId: z.optional(id('社区')),
      limit: z.optional(count('几条', 20)),
      after: z.optional(Cursor),
    }),
    output: z.object({ pieces: z.array(PieceRow), next: z.nullable(Cursor) }),
    summary: 'Published pieces, newest first, with how many people opened each',
  }),
  open: query({
    may: 'public',
    input: OfPiece,
    output: PieceView,
    summary: 'One piece as published, with its corrections (P3)',
  }),
  read: command({
    may: 'public',
    input: z.extend(OfPiece, { device }),
    output: z.object({ people: z.number() }),
    summary: 'Remember by keyed hash that this person opened it; counted once',
  }),
  tellMe: command({
    may: 'signed-in',
    input: OfPiece,
    output: Done,
    summary: 'Tell the caller by WeChat when it is corrected or withdrawn (P3)',
  }),
  recalls: query({
    may: 'public',
    input: z.strictObject({ device }),
    output: z.object({ recalls: z.array(PieceNews) }),
    summary: 'Corrections and withdrawals of what this person opened and has not heard of (P3)',
  }),
  heard: command({
    may: 'public',
    input: z.strictObject({ recallId: id('更正'), device }),
    output: Done,
    summary: 'This person has heard of a correction or withdrawal',
  }),
  deskList: query({
    may: 'piece.write',
    input: nothing,
    output: z.object({ rows: z.array(DeskPieceRow) }),
    summary: 'Every piece at the desk, last changed first',
  }),
  cases: query({
    may: 'piece.write',
    input: z.strictObject({ caseId: z.optional(id('事项')) }),
    output: z.object({ cases: z.array(CaseChoice) }),
    summary:
      'Verified cases a piece can be written about, last changed first; the one asked for, too',
  }),
  deskOpen: query({
    may: 'piece.write',
    input: OfPiece,
    output: DeskPiece,
    summary: 'One piece with the facts of its case and every reason against publishing it (P1)',
  }),
  create: command({
    may: 'piece.write',
    input: z.strictObject({ caseId: id('事项'), kind: choice('怎么写', PIECE_KINDS) }),
    output: DeskPiece,
    summary: 'Begin a piece with the facts of its case; of a dispute with both sides (C7)',
  }),
  save: command({
    may: 'piece.write',
    input: z.extend(OfPiece, { version, draft: Draft }),
    output: DeskPiece,
    summary: 'Save the draft; what is published stays as it is',
  }),
  mask: command({
    may: 'piece.write',
    input: z.extend(OfPiece, { version, photoId: id('照片'), boxes: Boxes }),
    output: DeskPiece,
    summary: 'Burn boxes into a copy of a photo; no boxes = looked at, nothing to black out (P1)',
  }),
  submit: command({
    may: 'piece.write',
    input: z.extend(OfPiece, { version }),
    output: DeskPiece,
    summary: 'Hand the draft as it stands to another for approval',
  }),
  sendBack: command({
    may: 'piece.publish',
    input: z.extend(OfPiece, { version, words: said('要改什么') }),
    output: DeskPiece,
    summary: 'Give it back to whoever wrote it, with what to change',
  }),
  approve: command({
    may: 'piece.publish',
    input: z.extend(OfPiece, { version }),
    output: DeskPiece,
    summary: 'Publish a frozen edition; refused while there is a reason against it (P1)',
  }),
  withdraw: command({
    may: 'piece.publish',
    input: z.extend(OfPiece, { words: said('为什么撤回') }),
    output: DeskPiece,
    summary: 'Take it back at once and tell everyone who opened it (P3)',
  }),
  export: command({
    may: 'piece.write',
    input: OfPiece,
    output: z.object({ title: z.string(), html: z.string() }),
    summary: 'The published edition as HTML with inline styles, to be pasted elsewhere (P3)',
  }),
})
