import { dayOf, shanghai } from '../../core/kit/time'
import type { Draft } from '../../core/policies/draft'

const DAY = 24 * 3600_000
const day = (at: number) => dayOf(at)
const said = (at: number) => shanghai(at).format('M月D日')
const clause = (id: string, no: string, text: string) => ({ id, no, text })

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
    },
    items: [{ id: 'i1', words: '六个月津贴', amount: 60_000, excludedAs: '' }],
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
