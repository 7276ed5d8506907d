import type { Draft } from '../../../core/policies/draft'
import { clause, DAY, day, said } from './common'

/** 门诊统筹: published and read by many. Department, number and amounts are invented. */
export const clinic = (now: number): Draft => ({
  topic: 'medical',
  title: '看门诊也能报销了',
  answer: {
    words: '在社区医院看门诊，一年花超过 200 元的部分，医保给报六成。',
    note: '只算医保目录里的药和检查；去外地看要先转诊。',
    clauses: ['c6', 'c9'],
  },
  relevance: {
    questions: [
      {
        id: 'q1',
        words: '您交的是哪种医保',
        options: [
          { id: 'q1a', words: '居民医保', leads: 'next', says: '' },
          {
            id: 'q1b',
            words: '职工医保',
            leads: 'unrelated',
            says: '职工医保另有办法，不按这一篇。',
          },
          { id: 'q1c', words: '不清楚', leads: 'unsure', says: '带上身份证，去社区窗口查一下。' },
        ],
      },
      {
        id: 'q2',
        words: '在哪儿看的病',
        options: [
          {
            id: 'q2a',
            words: '社区医院',
            leads: 'related',
            says: '您一年最多能报 3,000 元，报销比例 60%。',
          },
          { id: 'q2b', words: '外地医院', leads: 'unsure', says: '先办转诊才能报，没转诊的不算。' },
          { id: 'q2c', words: '药店买药', leads: 'unrelated', says: '药店买药不在这里报。' },
        ],
      },
    ],
    clauses: ['c6b'],
  },
  steps: {
    steps: [
      {
        id: 's1',
        about: 'bring',
        words: '看病带上医保码或社保卡',
        note: '挂号时就说“走门诊统筹”。',
      },
      {
        id: 's2',
        about: 'where',
        words: '去社区医院，窗口直接结',
        note: '只付自己那份，不用先垫钱。',
      },
      { id: 's3', about: 'who', words: '留好小票，对一对', note: '算得不对，打 0571-5550-0401。' },
    ],
    clauses: ['c8'],
  },
  example: {
    title: '李大爷就是这样报的',
    person: '李大爷',
    place: '梧桐里',
    story: `${said(now - 18 * DAY)}在社区医院看高血压，花了 620 元。`,
    rule: {
      payer: '医保报',
      deductible: 20_000,
      bands: [{ above: 0, rate: 6000 }],
      cap: 300_000,
      excluded: ['药品目录外'],
    },
    items: [
      { id: 'i1', words: '检查和目录内的药', amount: 58_000, excludedAs: '' },
      { id: 'i2', words: '保健药', amount: 4000, excludedAs: '药品目录外' },
    ],
    ...{ deductibleUsed: 0, paidBefore: 0, claimedPaid: 22_800, claimedOwn: 39_200 },
    consent: { kind: 'given', on: day(now - 15 * DAY), how: '本人签了同意书' },
    clauses: ['c6', 'c7'],
  },
  points: [{ id: 'p1', words: '起付线一年只扣一次，不是每次都扣。', clauses: ['c7'] }],
  original: {
    title: '云溪区城乡居民基本医疗保险门诊统筹实施细则',
    number: '云医保发〔2026〕17 号',
    department: '云溪区医疗保障局',
    issuedOn: day(now - 30 * DAY),
    validFrom: day(now - 24 * DAY),
    validUntil: day(now + 800 * DAY),
    url: 'https://example.org/yunxi/2026-17',
    clauses: [
      clause(
        'c6',
        '第六条',
        '参保人员在基层定点医疗机构发生的普通门诊费用，年度累计超过起付标准 200 元以上的部分，由统筹基金按 60% 的比例支付，',
      ),
      clause('c6b', '第六条', '年度最高支付限额为 3,000 元。'),
      clause('c7', '第七条', '起付标准按自然年度累计计算，一个年度内只扣减一次。'),
      clause(
        'c8',
        '第八条',
        '参保人员凭医保电子凭证或社会保障卡就医，属个人负担部分由个人支付，其余由定点医疗机构记账结算。',
      ),
      clause(
        'c9',
        '第九条',
        '基本医疗保险药品目录以外的费用、未按规定转诊的市外门诊费用，不纳入支付范围。',
      ),
    ],
  },
})
