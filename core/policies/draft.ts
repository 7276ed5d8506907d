import * as z from 'zod/mini'
import { choice, count, flag, id, list, text } from '../kit/fields'
import { MOST_FEN, WHOLE_RATE } from './money'
import { TOPICS } from './topics'

/** The one sentence an explainer begins with (MISSION X1). */
export const LONGEST_ANSWER = 40
/** Taps until it is clear whether a policy concerns somebody. */
export const MOST_TAPS = 3
export const FEWEST_STEPS = 3
export const MOST_STEPS = 5
export const MOST_CLAUSES = 60
export const MOST_POINTS = 20

const fen = (name: string) => count(name, MOST_FEN)
/** A Shanghai day, `2026-10-14`, or empty while nobody has filled it in. */
const day = (name: string) =>
  z
    .string({ error: `请选一下${name}` })
    .check(z.regex(/^(20\d\d-\d\d-\d\d)?$/, { error: `${name}要像 2026-10-14` }))
const clauses = list('对应条款', id('条款'), MOST_CLAUSES)

/** One clause of the original, or as much of one as says one thing. */
export const Clause = z.strictObject({
  id: id('条款'),
  /** `第六条`. */
  no: text('第几条', { max: 20 }),
  text: text('条款原文', { max: 2000 }),
})
export type Clause = z.infer<typeof Clause>

export const Original = z.strictObject({
  title: text('文件名', { max: 80 }),
  /** 发文字号. */
  number: text('发文字号', { max: 40 }),
  department: text('发文单位', { max: 40 }),
  issuedOn: day('发文日期'),
  validFrom: day('施行日期'),
  /** Empty where the document names no end. */
  validUntil: day('有效期'),
  url: z
    .string({ error: '请填原文网址' })
    .check(z.maxLength(300), z.regex(/^(https:\/\/\S+)?$/, { error: '原文网址要以 https 开头' })),
  clauses: list('条款', Clause, MOST_CLAUSES),
})
export type Original = z.infer<typeof Original>

export const OUTCOMES = ['next', 'related', 'unrelated', 'unsure'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What one tap leads to: the next question, or what it means for this person. */
export const Option = z.strictObject({
  id: id('选项'),
  words: text('选项', { max: 16 }),
  leads: choice('选了以后', OUTCOMES),
  /** Said with the conclusion: 您一年最多能报 3,000 元. */
  says: text('结论', { max: 80 }),
})
export type Option = z.infer<typeof Option>

export const Question = z.strictObject({
  id: id('问题'),
  words: text('问题', { max: 30 }),
  options: list('选项', Option, 4),
})
export type Question = z.infer<typeof Question>

export const ABOUTS = ['where', 'bring', 'who', 'do'] as const
export const ABOUT_LABEL: Record<(typeof ABOUTS)[number], string> = {
  where: '去哪',
  bring: '带什么',
  who: '找谁',
  do: '怎么做',
}

export const Step = z.strictObject({
  id: id('步骤'),
  about: choice('这一步说什么', ABOUTS),
  words: text('这一步', { max: 24 }),
  note: text('补一句', { max: 60 }),
})
export type Step = z.infer<typeof Step>

/** A part of the amount from `above` on is paid at this rate, until the next band begins. */
export const Band = z.strictObject({
  above: fen('从多少起'),
  rate: count('比例', WHOLE_RATE),
})
export type Band = z.infer<typeof Band>

/** The stated rule, in whole fen and ten-thousandths. */
export const Rule = z.strictObject({
  /** Who pays, with its verb: 医保报, 区里补. */
  payer: text('谁来报', { max: 10 }),
  deductible: fen('起付线'),
  bands: list('报销比例', Band, 5),
  /** 0 = no upper limit. */
  cap: fen('最高限额'),
  /** Kinds of cost the rule leaves out: 目录外药品. */
  excluded: list('不报的费用', text('不报的费用', { max: 20 }), 10),
  /** Money that is given, such as 津贴; absent where a cost is shared. */
  gives: z.optional(flag('是不是发钱')),
})
export type Rule = z.infer<typeof Rule>

export const BillItem = z.strictObject({
  id: id('费用'),
  words: text('哪一项', { max: 20 }),
  amount: fen('金额'),
  /** One of the rule's kinds, or empty where the rule covers it. */
  excludedAs: text('不报的费用', { max: 20 }),
})
export type BillItem = z.infer<typeof BillItem>

export const CONSENTS = ['none', 'given', 'invented'] as const

export const Consent = z.strictObject({
  kind: choice('本人同意', CONSENTS),
  /** When, and on which paper or call; for editors only. */
  on: day('同意日期'),
  how: text('怎么同意的', { max: 60 }),
})

export const WorkedCase = z.strictObject({
  title: text('案例标题', { max: 24 }),
  /** 李大爷: no full name. */
  person: text('怎么称呼', { max: 8 }),
  place: text('哪个社区', { max: 12 }),
  story: text('经过', { max: 200 }),
  rule: Rule,
  items: list('费用', BillItem, 20),
  /** Counted against the deductible and the cap earlier in the year. */
  deductibleUsed: fen('起付线已用'),
  paidBefore: fen('今年已报'),
  /** What the editor says comes out; must equal what is computed. */
  claimedPaid: fen('能报多少'),
  claimedOwn: fen('自己付多少'),
  consent: Consent,
  clauses,
})
export type WorkedCase = z.infer<typeof WorkedCase>

/** A plain paragraph beside the clauses it puts in other words. */
export const Point = z.strictObject({
  id: id('段落'),
  words: text('大白话', { max: 200 }),
  clauses,
})
export type Point = z.infer<typeof Point>

/** Everything an editor writes; may be unfinished, the gate says what is missing. */
export const Draft = z.strictObject({
  topic: choice('是哪一类', TOPICS),
  title: text('标题', { max: 24 }),
  answer: z.strictObject({
    words: text('一句话', { max: LONGEST_ANSWER }),
    note: text('一句话下面补一句', { max: 60 }),
    clauses,
  }),
  relevance: z.strictObject({ questions: list('问题', Question, MOST_TAPS), clauses }),
  steps: z.strictObject({ steps: list('步骤', Step, MOST_STEPS), clauses }),
  example: WorkedCase,
  points: list('对照', Point, MOST_POINTS),
  original: Original,
})
export type Draft = z.infer<typeof Draft>

/** An empty sheet. */
export const newDraft = (topic: Draft['topic'] = 'medical'): Draft => ({
  topic,
  title: '',
  answer: { words: '', note: '', clauses: [] },
  relevance: { questions: [], clauses: [] },
  steps: { steps: [], clauses: [] },
  example: {
    ...{ title: '', person: '', place: '', story: '' },
    rule: { payer: '', deductible: 0, bands: [], cap: 0, excluded: [] },
    ...{ items: [], deductibleUsed: 0, paidBefore: 0, claimedPaid: 0, claimedOwn: 0 },
    consent: { kind: 'none', on: '', how: '' },
    clauses: [],
  },
  points: [],
  original: {
    ...{ title: '', number: '', department: '', issuedOn: '', validFrom: '', validUntil: '' },
    ...{ url: '', clauses: [] },
  },
})
