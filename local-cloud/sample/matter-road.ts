import { randomUUID } from 'node:crypto'
import { act, type SeedContext } from './acting'
import type { SampleMatter } from './matters'
import { takePhoto } from './take-photo'

const HOUR = 3600_000
const CARE = ['source', 'inquiry', 'timeliness', 'publicOrder', 'reputation', 'capacity']
const CHECKS = ['onSite', 'second', 'asked', 'privacy']

export interface Told {
  caseId: string
  photoIds: string[]
}

/** Somebody tells of it, and an editor takes it on. */
export async function report(
  context: SeedContext,
  matter: SampleMatter,
  at: number,
): Promise<Told> {
  const { by, place, categoryId, text, photos: names, title, summary } = matter
  const photoIds = await Promise.all(names.map((name) => takePhoto(context, by, name, at)))
  const photos = photoIds.map((photoId, i) => ({
    photoId,
    source: 'camera',
    takenAt: Math.round(at - (20 - i) * 60_000),
  }))
  const draft = {
    ...{ categoryId, text, place, photos, happenedAt: Math.round(at - HOUR) },
    ...{ knownBy: 'saw', hopes: ['date'], identity: 'hidden' },
  }
  const { tipId } = await act<{ tipId: string }>(context, by, ['tips', 'submit'], draft, at)
  const words = { tipId, title, summary, categoryId }
  type Step = { item: { row: { id: string } } }
  const step = await act<Step>(context, 'zhou', ['cases', 'accept'], words, at + 2 * HOUR)
  return { caseId: step.item.row.id, photoIds }
}

/** Two sources, six factors, four points: found to be so. */
export async function verify(
  context: SeedContext,
  matter: SampleMatter,
  caseId: string,
  at: number,
) {
  const zhou = <T>(verb: string, input: object) =>
    act<T>(context, 'zhou', ['cases', verb], input, at)
  for (const check of CHECKS) await zhou('check', { kind: 'case', id: caseId, check, done: true })
  type Item = { its: { claims: { claimId: string }[] } }
  const item = await zhou<Item>('addClaim', { caseId, text: matter.claim })
  const claimId = item.its.claims[0]?.claimId
  const row = { caseId, claimId, bearing: 'supports', photos: [], when: Math.round(at - HOUR) }
  await zhou('addEvidence', { ...row, kind: 'visit', origin: 'newsroom', how: matter.seen })
  const other = { kind: 'second', origin: 'other', who: matter.second, how: matter.heard }
  await zhou('addEvidence', { ...row, ...other })
  const factors = CARE.map((factor) => ({ factor, level: 'fine' }))
  await zhou('weigh', { caseId, factors })
  await zhou('setVerdict', { caseId, verdict: 'true', words: matter.found })
}

interface Referred {
  referrals: { referralId: string; links: { url: string }[] }[]
}

/** The property company is asked in a letter with a link of its own. */
export async function refer(
  context: SeedContext,
  matter: SampleMatter,
  caseId: string,
  at: number,
) {
  const letter = {
    ...{ caseId, party: { kind: 'property' }, title: matter.title, words: matter.summary },
    ...{ ask: '哪天能办好', photoIds: [] },
  }
  const desk = await act<Referred>(context, 'zhou', ['referrals', 'send'], letter, at)
  const [newest] = desk.referrals
  return {
    referralId: newest?.referralId ?? '',
    link: newest?.links[0]?.url.split('/r/')[1] ?? '',
  }
}

/** The company answers through its link, and an editor passes the words on. */
export async function answer(
  context: SeedContext,
  { referralId, link }: { referralId: string; link: string },
  input: object,
  at: number,
) {
  const call = { verb: 'reply', link, input, key: randomUUID(), at: Math.round(at) }
  const reply = (await context.callFunction('referrals', call, '')) as { ok: boolean }
  if (!reply.ok) throw new Error(`sample reply: ${JSON.stringify(reply)}`)
  await act(context, 'zhou', ['referrals', 'release'], { referralId }, at + HOUR)
}
