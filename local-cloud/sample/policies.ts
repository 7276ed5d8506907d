import { randomUUID } from 'node:crypto'
import { dayOf } from '../../core/kit/time'
import type { Draft } from '../../core/policies/draft'
import { act, type SeedContext } from './acting'
import { allowance } from './policy-texts/allowance'
import { clinic } from './policy-texts/clinic'
import { elevator } from './policy-texts/elevator'
import { water } from './policy-texts/water'

const HOUR = 3600_000
const DAY = 24 * HOUR

interface Office {
  department: string
  office: string
  who: string
}

const MEDICAL = { department: '云溪区医疗保障局', office: '待遇保障科', who: '何科长，分机 2107' }
const CIVIL = { department: '云溪区民政局', office: '养老服务科', who: '许科长，分机 3012' }
const BUILDING = {
  department: '云溪区住房和建设局',
  office: '城市更新科',
  who: '方科长，分机 1205',
}

interface Desk {
  version: number
  explainerId: string
  clearance: { parts: { key: string }[] }
}

/** An editor's step on an explainer. */
const step = (context: SeedContext, verb: string, input: object, at: number) =>
  act<Desk>(context, 'zhou', ['policies', verb], input, at)

/** From the empty sheet to the text in the office's hands. */
async function sent(context: SeedContext, draft: Draft, office: Office, at: number) {
  const { topic, title } = draft
  const { explainerId } = await step(context, 'create', { topic, title }, at)
  await step(context, 'save', { explainerId, version: 0, draft }, at + HOUR)
  const { department, who } = office
  const of = { department, office: office.office }
  await step(context, 'setOffice', { explainerId, office: of }, at + HOUR)
  const call = {
    ...{ at: Math.round(at + 2 * HOUR), way: 'phone', minutes: 6, spokeWith: who },
    ...{ mayRepost: 'yes', needsLink: draft.original.url !== '' },
    guidance: '数字要和文件一样，不要写“全部”“都能”',
    mind: '以前的不补，从施行那天起算',
  }
  await step(context, 'noteCall', { explainerId, call }, at + 3 * HOUR)
  const { version } = await step(context, 'deskOpen', { explainerId }, at + 3 * HOUR)
  const sending = { way: 'mail', to: who.slice(0, 3), changed: '' }
  return step(context, 'noteSending', { explainerId, version, sending }, at + DAY)
}

async function confirmed(context: SeedContext, desk: Desk, who: string, at: number, but = '') {
  const { explainerId, version, clearance } = desk
  const parts = clearance.parts.map(({ key }) => key).filter((key) => key !== but)
  const confirmation = { parts, by: who.slice(0, 3), way: 'phone' }
  return step(context, 'confirm', { explainerId, version, confirmation }, at)
}

async function published(context: SeedContext, draft: Draft, office: Office, at: number) {
  const desk = await sent(context, draft, office, at)
  const { explainerId, version } = await confirmed(context, desk, office.who, at + 2 * DAY)
  await step(context, 'publish', { explainerId, version, correction: '' }, at + 2 * DAY + HOUR)
  return explainerId
}

/** Neighbours open it: some of the sample people, and phones nobody knows. */
async function readBy(
  context: SeedContext,
  explainerId: string,
  { people, devices, from }: { people: string[]; devices: number; from: number },
) {
  const span = Math.max(HOUR, context.now - HOUR - from)
  for (const who of people) {
    await act(context, who, ['policies', 'read'], { explainerId }, from + HOUR)
  }
  for (let i = 0; i < devices; i += 1) {
    const input = { explainerId, device: `sample-device-${String(i).padStart(6, '0')}` }
    const at = Math.round(from + (span * i) / devices)
    await context.callFunction('policies', { verb: 'read', input, key: randomUUID(), at }, '')
  }
}

const ALL = ['liu', 'ma', 'he', 'zhang', 'li', 'sun']

async function superseded(context: SeedContext): Promise<void> {
  const { now } = context
  const id = await published(context, elevator(now), BUILDING, now - 200 * DAY)
  await readBy(context, id, { people: ['ma', 'zhang'], devices: 40, from: now - 190 * DAY })
  const successor = {
    title: '云溪区既有住宅加装电梯补助办法',
    number: '云住建发〔2026〕15 号',
    on: dayOf(now - 15 * DAY),
  }
  const told = { with: '方科长', words: '看的人多是柳荫新村的，问得最多的是一楼不同意怎么办' }
  await step(context, 'noteFollowUp', { explainerId: id, followUp: told }, now - 188 * DAY)
  await step(context, 'supersede', { explainerId: id, ...successor }, now - 20 * DAY)
}

async function withdrawn(context: SeedContext): Promise<void> {
  const { now } = context
  const id = await published(context, water(now), CIVIL, now - 40 * DAY)
  await readBy(context, id, { people: ['liu', 'zhang'], devices: 25, from: now - 36 * DAY })
  const words = '“头 10 吨”按户算，不按人算，原来没写清楚'
  await step(context, 'recall', { explainerId: id, words }, now - 2 * DAY)
}

/** Explainers of every standing; answers the one residents ask about. */
export async function tellPolicies(context: SeedContext): Promise<string> {
  const { now } = context
  await superseded(context)
  await withdrawn(context)
  const read = await published(context, clinic(now), MEDICAL, now - 14 * DAY)
  await readBy(context, read, { people: ALL, devices: 120, from: now - 11 * DAY })
  const waiting = await sent(context, allowance(now), CIVIL, now - 3 * DAY)
  await confirmed(context, waiting, CIVIL.who, now - 20 * HOUR, 'example')
  return read
}
