import type { Draft } from '../../../core/policies/draft'
import { clause, DAY, day } from './common'

/** 加装电梯: a former year's document, superseded since. */
export const elevator = (now: number): Draft => ({
  topic: 'housing',
  title: '老楼装电梯，区里补一半',
  answer: {
    words: '四层以上的老楼加装电梯，区里按造价补一半，最多补 20 万元。',
    note: '一个单元算一台，补给出钱的住户。',
    clauses: ['c4', 'c4b'],
  },
  relevance: {
    questions: [
      {
        id: 'q1',
        words: '您家楼有几层',
        options: [
          { id: 'q1a', words: '四层以上', leads: 'related', says: '一个单元最多补 20 万元。' },
          { id: 'q1b', words: '三层以下', leads: 'unrelated', says: '三层以下的楼不在里面。' },
        ],
      },
    ],
    clauses: ['c4'],
  },
  steps: {
    steps: [
      { id: 's1', about: 'who', words: '先和楼上楼下商量', note: '三分之二的人家同意才能报。' },
      { id: 's2', about: 'bring', words: '备好同意书和图纸', note: '居委会有样本，可以照着写。' },
      {
        id: 's3',
        about: 'where',
        words: '交到街道办事处窗口',
        note: '装好验收以后，补贴打给住户。',
      },
    ],
    clauses: ['c6'],
  },
  example: {
    title: '7 号楼一台电梯算下来',
    person: '一单元',
    place: '柳荫新村',
    story: '造价 46 万元，区里补 20 万元，住户一起出 26 万元。',
    rule: {
      payer: '区里补',
      deductible: 0,
      bands: [{ above: 0, rate: 5000 }],
      cap: 20_000_000,
      excluded: [],
    },
    items: [{ id: 'i1', words: '电梯和施工', amount: 46_000_000, excludedAs: '' }],
    ...{ deductibleUsed: 0, paidBefore: 0, claimedPaid: 20_000_000, claimedOwn: 26_000_000 },
    consent: { kind: 'invented', on: '', how: '' },
    clauses: ['c4', 'c4b'],
  },
  points: [],
  original: {
    title: '云溪区既有住宅加装电梯补助办法（试行）',
    number: '云住建发〔2025〕21 号',
    department: '云溪区住房和建设局',
    issuedOn: day(now - 420 * DAY),
    validFrom: day(now - 400 * DAY),
    validUntil: day(now - 12 * DAY),
    url: '',
    clauses: [
      clause('c4', '第四条', '四层以上既有住宅加装电梯的，按工程造价的 50% 给予补助，'),
      clause('c4b', '第四条', '每单元最高不超过 20 万元。'),
      clause('c6', '第六条', '经三分之二以上业主同意，持协议书、设计图向街道办事处申报。'),
    ],
  },
})
