import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, day, flag, id, list, moment, nothing, text } from '../kit/fields'
import { MAX_PHOTOS } from '../photos/photo'
import { ANSWERS, FollowUpView, Satisfaction } from './follow-up'
import { SendReferral } from './inputs'
import { SaveParty } from './party'
import { DEVICES, WAYS } from './referral'
import { ReplyDraft, ReplyPhoto } from './reply'
import { Letter, PartyRow, ReferralDesk, ReferralTask } from './views'

const OfCase = z.strictObject({ caseId: id('事项') })
const OfReferral = z.strictObject({ referralId: id('转交') })
const how = choice('怎么联系的', WAYS)
const said = (name: string, max = 300) => text(name, { min: 2, max })

export const referralsApi = api('referrals', {
  open: query({
    may: 'case.work',
    input: OfCase,
    output: ReferralDesk,
    summary: 'Referrals of a case, its follow-ups, and what a new referral needs (C5)',
  }),
  listTasks: query({
    may: 'case.work',
    input: nothing,
    output: z.object({ tasks: z.array(ReferralTask), now: z.number() }),
    summary: 'Reminders to make, replies to look at, and reopenings to decide, by deadline',
  }),
  listParties: query({
    may: 'case.work',
    input: nothing,
    output: z.object({ parties: z.array(PartyRow), mailBox: z.boolean(), now: z.number() }),
    summary: 'Responsible parties: whom to ask for, by which way, what waits, since when (R1)',
  }),
  saveParty: command({
    may: 'case.work',
    input: SaveParty,
    output: z.object({ partyId: z.string() }),
    summary: 'Keep the contacts of a party, or enter a department with its level (R1)',
  }),
  send: command({
    may: 'case.work',
    input: SendReferral,
    output: ReferralDesk,
    summary: 'Refer a verified case to the responsible party by a one-time link (C5)',
  }),
  recordAttempt: command({
    may: 'case.work',
    input: z.extend(OfReferral, { how, reached: flag('找到人没有'), words: said('说了什么') }),
    output: ReferralDesk,
    summary: 'The link was handed over or a reminder made: who tried, when and how',
  }),
  reissue: command({
    may: 'case.work',
    input: z.extend(OfReferral, { why: said('为什么换链接', 100) }),
    output: ReferralDesk,
    summary: 'A new link; the older one opens nothing from now on',
  }),
  revoke: command({
    may: 'case.work',
    input: z.extend(OfReferral, { why: said('为什么作废', 100) }),
    output: ReferralDesk,
    summary: 'Close the link without a new one',
  }),
  recordReply: command({
    may: 'case.work',
    input: z.extend(OfReferral, {
      reply: ReplyDraft,
      teller: text('谁说的', { min: 2, max: 40 }),
      how,
    }),
    output: ReferralDesk,
    summary: 'A reply given by phone or in person, typed by an editor and marked so',
  }),
  release: command({
    may: 'case.work',
    input: OfReferral,
    output: ReferralDesk,
    summary: 'The reply was looked at: residents read it as it stands',
  }),
  recordNoReply: command({
    may: 'case.work',
    input: z.extend(OfReferral, { words: said('经过') }),
    output: ReferralDesk,
    summary: 'No reply after the deadline, on the proof of the attempts (C5)',
  }),
  recordDone: command({
    may: 'case.work',
    input: z.extend(OfReferral, { how, words: said('对方怎么说') }),
    output: ReferralDesk,
    summary: 'The party told that it is done; those who reported are asked to look',
  }),
  decide: command({
    may: 'case.work',
    input: z.strictObject({
      followUpId: id('这次回访'),
      reopen: flag('要不要再办'),
      words: said('给居民的话', 200),
    }),
    output: ReferralDesk,
    summary: 'Whether a case is worked on again after somebody said 没有 (C6)',
  }),
  satisfaction: query({
    may: 'case.work',
    input: z.strictObject({
      from: moment('从哪天'),
      to: moment('到哪天'),
      communityId: z.optional(id('社区')),
    }),
    output: Satisfaction,
    summary: '回访, 有效 and 满意 of the people asked in a period (B2)',
  }),
  tick: command({
    may: 'case.work',
    input: nothing,
    output: z.object({ done: z.literal(true) }),
    summary: 'What the clock does every minute, now (local cloud only)',
    localOnly: true,
  }),
  letter: query({
    may: 'liaison',
    input: z.strictObject({ device: choice('设备', DEVICES) }),
    output: Letter,
    summary: 'What the holder of a link reads; the look is logged',
  }),
  reply: command({
    may: 'liaison',
    input: ReplyDraft,
    output: Letter,
    summary: 'The answer of the responsible party, once',
  }),
  askMoreDays: command({
    may: 'liaison',
    input: z.strictObject({ until: day('新的日期'), reason: text('原因', { min: 4, max: 200 }) }),
    output: Letter,
    summary: 'A later day for the reply or for what was promised, with the reason',
  }),
  sayDone: command({
    may: 'liaison',
    input: z.strictObject({ words: text('办好了什么', { min: 2, max: 300 }) }),
    output: Letter,
    summary: 'What was promised is done; those who reported are asked to look',
  }),
  answerFollowUp: command({
    may: 'signed-in',
    input: z.strictObject({
      tipId: id('线索'),
      answer: choice('好了没有', ANSWERS),
      words: z.optional(text('想说的话', { max: 200 })),
      photos: list('照片', ReplyPhoto, MAX_PHOTOS),
    }),
    output: FollowUpView,
    summary: '好了, 好了一些 or 没有, with a photo, by somebody who was asked (C6)',
  }),
})
