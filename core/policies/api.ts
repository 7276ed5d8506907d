import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, count, id, nothing, text } from '../kit/fields'
import { Cursor } from '../kit/page'
import { CallForm, ConfirmForm, FollowUpForm, Office, SendingForm } from './clearance'
import { Draft } from './draft'
import { TOPICS } from './topics'
import { DeskExplainer, DeskRow, ExplainerRow, ExplainerView, RecallNews } from './views'

const OfExplainer = z.strictObject({ explainerId: id('解读') })
/** Kept on the device of somebody who is not signed in, so that they are counted once. */
const device = z.optional(id('设备'))
const Done = z.object({ done: z.literal(true) })
const version = count('版本', 1_000_000)

/** Explainers of policy in plain words (MISSION X). Nothing is published past the gate. */
export const policiesApi = api('policies', {
  list: query({
    may: 'public',
    input: z.strictObject({
      topic: z.optional(choice('是哪一类', TOPICS)),
      limit: z.optional(count('几条', 20)),
      after: z.optional(Cursor),
    }),
    output: z.object({ explainers: z.array(ExplainerRow), next: z.nullable(Cursor) }),
    summary: 'Published explainers, newest first, with how many people opened each',
  }),
  open: query({
    may: 'public',
    input: OfExplainer,
    output: ExplainerView,
    summary: 'One explainer as published, with its banners (X1)',
  }),
  read: command({
    may: 'public',
    input: z.extend(OfExplainer, { device }),
    output: z.object({ people: z.number() }),
    summary: 'Remember by keyed hash that this person opened it; counted once',
  }),
  tellMe: command({
    may: 'signed-in',
    input: OfExplainer,
    output: Done,
    summary: 'Tell the caller by WeChat when it is corrected or withdrawn (X4)',
  }),
  recalls: query({
    may: 'public',
    input: z.strictObject({ device }),
    output: z.object({ recalls: z.array(RecallNews) }),
    summary: 'Corrections and withdrawals of what this person opened and has not heard of (X4)',
  }),
  heard: command({
    may: 'public',
    input: z.strictObject({ recallId: id('更正'), device }),
    output: Done,
    summary: 'This person has been told of a correction',
  }),
  deskList: query({
    may: 'explainer.write',
    input: nothing,
    output: z.object({ rows: z.array(DeskRow) }),
    summary: 'Every explainer, as the desk works on it',
  }),
  deskOpen: query({
    may: 'explainer.write',
    input: OfExplainer,
    output: DeskExplainer,
    summary: 'One explainer with its draft, clearance and the reasons against publishing',
  }),
  create: command({
    may: 'explainer.write',
    input: z.strictObject({
      title: text('标题', { min: 2, max: 24 }),
      topic: choice('是哪一类', TOPICS),
    }),
    output: DeskExplainer,
    summary: 'Begin an explainer',
  }),
  save: command({
    may: 'explainer.write',
    input: z.extend(OfExplainer, { version, draft: Draft }),
    output: DeskExplainer,
    summary: 'Save the draft; refused when somebody else saved meanwhile',
  }),
  setOffice: command({
    may: 'explainer.write',
    input: z.extend(OfExplainer, { office: Office }),
    output: DeskExplainer,
    summary: 'Clearance 1: which 科室 can speak for the document (X2)',
  }),
  noteCall: command({
    may: 'explainer.write',
    input: z.extend(OfExplainer, { call: CallForm }),
    output: DeskExplainer,
    summary: 'Clearance 2: who said whether it may be reposted, and what to mind (X2)',
  }),
  noteSending: command({
    may: 'explainer.write',
    input: z.extend(OfExplainer, { version, sending: SendingForm }),
    output: DeskExplainer,
    summary: 'Clearance 3: the text as it stands was sent to the office (X2)',
  }),
  confirm: command({
    may: 'explainer.write',
    input: z.extend(OfExplainer, { version, confirmation: ConfirmForm }),
    output: DeskExplainer,
    summary: 'Clearance 4: the office confirmed these parts as they stand (X2)',
  }),
  noteFollowUp: command({
    may: 'explainer.write',
    input: z.extend(OfExplainer, { followUp: FollowUpForm }),
    output: DeskExplainer,
    summary: 'Clearance 5: told the office how it was read (X2)',
  }),
  publish: command({
    may: 'explainer.publish',
    input: z.extend(OfExplainer, {
      version,
      /** The public line of what is set right; needed from the second edition on. */
      correction: text('更正说明', { max: 100 }),
    }),
    output: DeskExplainer,
    summary: 'Publish a frozen edition; refused while there is a reason against it (X2)',
  }),
  recall: command({
    may: 'explainer.publish',
    input: z.extend(OfExplainer, { words: text('为什么撤回', { min: 4, max: 100 }) }),
    output: DeskExplainer,
    summary: 'Withdraw what was misread and tell everyone who opened it (X4)',
  }),
  supersede: command({
    may: 'explainer.write',
    input: z.extend(OfExplainer, {
      title: text('新文件名', { min: 2, max: 80 }),
      number: text('新文号', { min: 2, max: 40 }),
      on: z
        .string({ error: '请选施行日期' })
        .check(z.regex(/^20\d\d-\d\d-\d\d$/, { error: '日期要像 2026-10-14' })),
      successorId: z.optional(id('新的解读')),
    }),
    output: DeskExplainer,
    summary: 'Another document takes its place from this day',
  }),
})
