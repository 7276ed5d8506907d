import type { Draft } from '../../../core/policies/draft'
import { clause, DAY, day } from './common'

/** 困难家庭水费: misread, and withdrawn. */
export const water = (now: number): Draft => ({
  topic: 'relief',
  title: '困难家庭水费减一半',
  answer: {
    words: '吃低保的家庭，每个月头 10 吨水的水费减一半。',
    note: '超过的部分照常收；拿低保证去办一次就行。',
    clauses: ['c2'],
  },
  relevance: {
    questions: [
      {
        id: 'q1',
        words: '家里有低保证吗',
        options: [
          { id: 'q1a', words: '有', leads: 'related', says: '头 10 吨减 50%，办一次管一年。' },
          { id: 'q1b', words: '没有', leads: 'unrelated', says: '没有低保证的不减。' },
          { id: 'q1c', words: '正在申请', leads: 'unsure', says: '批下来以后再办，往前的不退。' },
        ],
      },
    ],
    clauses: ['c2'],
  },
  steps: {
    steps: [
      { id: 's1', about: 'bring', words: '带低保证和水费单', note: '水费单上的户号要写对。' },
      { id: 's2', about: 'where', words: '去街道的便民窗口', note: '当场登记，下个月起减。' },
      { id: 's3', about: 'who', words: '没减到，找供水所', note: '打 0571-5550-0404 查。' },
    ],
    clauses: ['c3'],
  },
  example: {
    title: '一户人家一个月的水费',
    person: '这一户',
    place: '槐安路',
    story: '这个月的水费 30 元，减 15 元，自己付 15 元。',
    rule: {
      payer: '减免',
      deductible: 0,
      bands: [{ above: 0, rate: 5000 }],
      cap: 0,
      excluded: [],
    },
    items: [{ id: 'i1', words: '10 吨水', amount: 3000, excludedAs: '' }],
    ...{ deductibleUsed: 0, paidBefore: 0, claimedPaid: 1500, claimedOwn: 1500 },
    consent: { kind: 'invented', on: '', how: '' },
    clauses: ['c2'],
  },
  points: [],
  original: {
    title: '云溪区困难家庭用水优惠办法',
    number: '云民发〔2026〕3 号',
    department: '云溪区民政局',
    issuedOn: day(now - 90 * DAY),
    validFrom: day(now - 80 * DAY),
    validUntil: '',
    url: '',
    clauses: [
      clause('c2', '第二条', '最低生活保障家庭每户每月 10 吨以内的用水，按水价的 50% 给予减免。'),
      clause('c3', '第三条', '符合条件的家庭持低保证向街道便民窗口登记，自登记次月起执行。'),
    ],
  },
})
