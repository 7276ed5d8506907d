import type { Output } from '../../core/kit/contract'
import type { policiesApi } from '../../core/policies/api'
import type { Draft } from '../../core/policies/draft'
import { expectOk } from './builders'
import type { LocalCloud } from './local-cloud'

export type DeskExplainer = Output<typeof policiesApi.deskOpen>

const clause = (id: string, no: string, text: string) => ({ id, no, text })

/** 看门诊也能报销了: complete, right and in plain words; tests change what they are about. */
export const aPolicy = (changes: Partial<Draft> = {}): Draft => ({
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
          { id: 'q1b', words: '职工医保', leads: 'unrelated', says: '职工医保另有办法。' },
          { id: 'q1c', words: '不清楚', leads: 'unsure', says: '带上身份证去窗口问一下。' },
        ],
      },
      {
        id: 'q2',
        words: '在哪儿看的病',
        options: [
          { id: 'q2a', words: '社区医院', leads: 'related', says: '您一年最多能报 3,000 元。' },
          { id: 'q2b', words: '外地医院', leads: 'unsure', says: '要先办转诊，才能报。' },
        ],
      },
    ],
    clauses: ['c6b'],
  },
  steps: {
    steps: [
      { id: 's1', about: 'where', words: '去社区医院挂号', note: '挂号时就说“走门诊统筹”。' },
      { id: 's2', about: 'bring', words: '带上医保码或社保卡', note: '窗口直接结，不用先垫钱。' },
      { id: 's3', about: 'who', words: '算得不对找医保热线', note: '打 0571-5550-0401 问。' },
    ],
    clauses: ['c8'],
  },
  example: {
    title: '李大爷就是这样报的',
    person: '李大爷',
    place: '梧桐里',
    story: '10月8日在社区医院看高血压，花了 620 元。报 228 元，自己付 392 元。',
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
    deductibleUsed: 0,
    paidBefore: 0,
    claimedPaid: 22_800,
    claimedOwn: 39_200,
    consent: { kind: 'given', on: '2026-10-11', how: '签了同意书' },
    clauses: ['c6', 'c7'],
  },
  points: [{ id: 'p1', words: '起付线一年只扣一次。', clauses: ['c7'] }],
  original: {
    title: '云溪区城乡居民基本医疗保险门诊统筹实施细则',
    number: '云医保发〔2026〕17 号',
    department: '云溪区医疗保障局',
    issuedOn: '2026-09-20',
    validFrom: '2026-10-01',
    validUntil: '2028-12-31',
    url: 'https://example.org/yunxi/2026-17',
    clauses: [
      clause(
        'c6',
        '第六条',
        '年度累计超过起付标准 200 元以上的部分，由统筹基金按 60% 的比例支付。',
      ),
      clause('c6b', '第六条', '年度最高支付限额为 3,000 元。'),
      clause('c7', '第七条', '起付标准按自然年度累计计算，一个年度内只扣减一次。'),
      clause('c8', '第八条', '参保人员凭医保电子凭证或社会保障卡就医，个人负担部分由个人支付。'),
      clause(
        'c9',
        '第九条',
        '基本医疗保险药品目录以外的费用、未按规定转诊的市外门诊费用不纳入支付范围。',
      ),
    ],
  },
  ...changes,
})

export const OFFICE = { department: '云溪区医疗保障局', office: '待遇保障科' }

export const aCall = (changes: Record<string, unknown> = {}) => ({
  at: Date.now() - 3600_000,
  way: 'phone',
  minutes: 6,
  spokeWith: '何科长，分机 2107',
  mayRepost: 'yes',
  needsLink: true,
  guidance: '“六成”要说明只算目录内',
  mind: '以前的门诊不补',
  ...changes,
})

export const SENDING = { way: 'paper', to: '何科长', changed: '' }

/** The desk of explainers as one editor works it. */
export function policyDesk(cloud: LocalCloud, token: string) {
  const ask = (verb: string, input: object) =>
    cloud.call<DeskExplainer>('policies', verb, input, { token })
  const open = async (explainerId: string) => expectOk(await ask('deskOpen', { explainerId }))
  const version = async (explainerId: string) => (await open(explainerId)).version

  const begin = async (draft = aPolicy()): Promise<string> => {
    const { topic, title } = draft
    const { explainerId } = expectOk(await ask('create', { topic, title }))
    expectOk(await ask('save', { explainerId, version: 0, draft }))
    return explainerId
  }
  const save = async (explainerId: string, draft: Draft) =>
    ask('save', { explainerId, version: await version(explainerId), draft })
  const send = async (explainerId: string) =>
    ask('noteSending', { explainerId, version: await version(explainerId), sending: SENDING })
  const confirm = async (explainerId: string, parts?: string[]) => {
    const { clearance, version: now } = await open(explainerId)
    const all = parts ?? clearance.parts.map((part) => part.key)
    const confirmation = { parts: all, by: '何科长', way: 'phone' }
    return ask('confirm', { explainerId, version: now, confirmation })
  }
  const clear = async (explainerId: string) => {
    expectOk(await ask('setOffice', { explainerId, office: OFFICE }))
    expectOk(await ask('noteCall', { explainerId, call: aCall() }))
    expectOk(await send(explainerId))
    return expectOk(await confirm(explainerId))
  }
  const publish = async (explainerId: string, correction = '') =>
    ask('publish', { explainerId, version: await version(explainerId), correction })
  return { ask, open, begin, save, send, confirm, clear, publish }
}
