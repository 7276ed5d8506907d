import type { Draft } from '../../../core/policies/draft'
import { clause, DAY, day } from './common'

/** 高龄津贴: being cleared; the example still waits for the office. */
export const allowance = (now: number): Draft => ({
  topic: 'pension',
  title: '八十岁起每月领津贴',
  answer: {
    words: '户口在云溪区、满 80 岁的老人，每月能领 100 元津贴。',
    note: '满 90 岁的，每月 200 元；从申请那个月起算。',
    clauses: ['c3', 'c3b'],
  },
  relevance: {
    questions: [
      {
        id: 'q1',
        words: '老人满 80 岁了吗',
        options: [
          { id: 'q1a', words: '满了', leads: 'next', says: '' },
          { id: 'q1b', words: '还没满', leads: 'unrelated', says: '满了再来申请，不用提前办。' },
        ],
      },
      {
        id: 'q2',
        words: '户口在哪儿',
        options: [
          {
            id: 'q2a',
            words: '云溪区',
            leads: 'related',
            says: '您每月能领 100 元，带身份证去办。',
          },
          { id: 'q2b', words: '别的区', leads: 'unrelated', says: '回户口所在的区去问。' },
        ],
      },
    ],
    clauses: ['c3'],
  },
  steps: {
    steps: [
      {
        id: 's1',
        about: 'bring',
        words: '带上身份证和银行卡',
        note: '子女代办，两个人的身份证都带。',
      },
      {
        id: 's2',
        about: 'where',
        words: '到居委会窗口填一张表',
        note: '走不动的，打电话让网格员上门。',
      },
      { id: 's3', about: 'who', words: '次月没到账，找区民政局', note: '打 0571-5550-0402 问。' },
    ],
    clauses: ['c5'],
  },
  example: {
    title: '赵奶奶半年领了多少',
    person: '赵奶奶',
    place: '锦绣里',
    story: '上半年申请，六个月的津贴一共 600 元，都打到卡上了。',
    rule: {
      payer: '区里发',
      deductible: 0,
      bands: [{ above: 0, rate: 10_000 }],
      cap: 0,
      excluded: [],
      gives: true,
    },
    items: [{ id: 'i1', words: '六个月，每月 100 元', amount: 60_000, excludedAs: '' }],
    ...{ deductibleUsed: 0, paidBefore: 0, claimedPaid: 60_000, claimedOwn: 0 },
    consent: { kind: 'invented', on: '', how: '' },
    clauses: ['c3'],
  },
  points: [],
  original: {
    title: '云溪区高龄老人津贴发放办法',
    number: '云民发〔2026〕8 号',
    department: '云溪区民政局',
    issuedOn: day(now - 20 * DAY),
    validFrom: day(now - 10 * DAY),
    validUntil: '',
    url: '',
    clauses: [
      clause('c3', '第三条', '具有本区户籍、年满 80 周岁的老年人，每人每月发给 100 元；'),
      clause('c3b', '第三条', '年满 90 周岁的老年人，每人每月发给 200 元。'),
      clause(
        'c5',
        '第五条',
        '申请人或其委托的监护人持有效身份证件、银行卡，到居住地居民委员会办理。',
      ),
      clause('c7', '第七条', '户籍迁出本区行政区域的，自次月起停发。'),
    ],
  },
})
