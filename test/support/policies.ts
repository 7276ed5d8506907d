import type { Output } from '../../core/kit/contract'
import type { policiesApi } from '../../core/policies/api'
import type { Draft } from '../../core/policies/draft'
import { clinic } from '../../local-cloud/sample/policy-texts/clinic'
import { expectOk } from './builders'
import type { LocalCloud } from './local-cloud'

export type DeskExplainer = Output<typeof policiesApi.deskOpen>

/** 看门诊也能报销了, as in the sample district: complete and right; tests change what they are about. */
export function aPolicy(changes: Partial<Draft> = {}): Draft {
  const draft = clinic(Date.now())
  const story = '在社区医院看高血压，花了 620 元。报 228 元，自己付 392 元。'
  return { ...draft, example: { ...draft.example, story }, ...changes }
}

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
