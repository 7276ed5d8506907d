import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, id, list, nothing, text } from '../kit/fields'
import { Cursor } from '../kit/page'
import { MAX_PHOTOS } from '../photos/photo'
import { CATEGORY_IDS } from './categories'
import { TipDraft, TipPhoto } from './draft'
import { MyTip, Receipt, SimilarCase, TipDetail, TipPreview, TipStatus } from './views'

const OfTip = z.strictObject({ tipId: id('线索') })
const photos = list('照片', TipPhoto, MAX_PHOTOS)

export const MY_FILTERS = ['all', 'mine', 'doing', 'done'] as const

export const tipsApi = api('tips', {
  preview: query({
    may: 'signed-in',
    input: TipDraft,
    output: TipPreview,
    summary: 'What the public would see and who receives it (T5)',
  }),
  similar: query({
    may: 'signed-in',
    input: z.strictObject({
      communityId: id('社区'),
      building: z.optional(text('楼号', { max: 20 })),
      categoryId: choice('是哪一类', CATEGORY_IDS),
      text: z.optional(text('发生了什么', { max: 500 })),
    }),
    output: z.object({ cases: z.array(SimilarCase) }),
    summary: 'Similar open cases of the last 30 days (T4)',
  }),
  submit: command({
    may: 'signed-in',
    consent: true,
    input: TipDraft,
    output: Receipt,
    summary: 'Send a tip (T1)',
  }),
  receipt: query({
    may: 'signed-in',
    input: OfTip,
    output: Receipt,
    summary: 'The receipt again, for its own reporter',
  }),
  listMine: query({
    may: 'signed-in',
    input: z.strictObject({ filter: choice('筛选', MY_FILTERS), after: z.optional(Cursor) }),
    output: z.object({
      tips: z.array(MyTip),
      next: z.nullable(Cursor),
      counts: z.object({ all: z.number(), mine: z.number(), doing: z.number(), done: z.number() }),
    }),
    summary: 'Tips of the caller; `mine` = those that wait for the caller',
  }),
  detail: query({
    may: 'signed-in',
    input: OfTip,
    output: TipDetail,
    summary: 'One own tip, marked as read',
  }),
  lookup: query({
    may: 'public',
    input: z.strictObject({ code: text('查询码', { min: 8, max: 20 }) }),
    output: TipStatus,
    summary: 'Status by the secret code, without signing in; rate-limited (T5)',
  }),
  addMessage: command({
    may: 'signed-in',
    input: z.strictObject({ tipId: id('线索'), text: text('要说的话', { max: 500 }), photos }),
    output: TipDetail,
    summary: 'Say something to the editors, or answer what they asked; always possible (T6)',
  }),
  addPhotos: command({
    may: 'signed-in',
    input: z.strictObject({ tipId: id('线索'), photos }),
    output: TipDetail,
    summary: 'Photos that follow a tip already sent (T6)',
  }),
  withdraw: command({
    may: 'signed-in',
    input: z.strictObject({
      tipId: id('线索'),
      reason: z.optional(text('为什么撤回', { max: 100 })),
    }),
    output: TipDetail,
    summary: 'Take a tip back, until it is accepted (T6)',
  }),
  joinCase: command({
    may: 'signed-in',
    input: z.strictObject({ caseId: id('这件事'), note: z.optional(text('补一句', { max: 200 })) }),
    output: z.object({ caseId: z.string(), people: z.number() }),
    summary: '我也遇到: a voice on a case, counted once a person (T4)',
  }),
  badge: query({
    may: 'signed-in',
    input: nothing,
    output: z.object({ mine: z.number(), unread: z.number() }),
    summary: 'How many own tips wait for the caller',
  }),
})
