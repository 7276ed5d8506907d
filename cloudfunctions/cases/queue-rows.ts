import { type Case, dueOf } from '../../core/cases/case'
import { hasClock, QUEUES, type Queue, tipStateOf } from '../../core/cases/queues'
import { statusOf } from '../../core/cases/status-of'
import type { QueueRow } from '../../core/cases/views'
import { CATEGORIES, type CategoryId } from '../../core/tips/categories'
import type { Capacity, Tip } from '../../core/tips/tip'
import { oneOf } from '../kit/database'
import { district } from '../kit/district'
import { namesOf } from '../kit/held-by'
import { readTimes } from '../kit/reads'
import { tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { countSuspects } from './suspects'

const CAPACITY: Record<Capacity, string> = {
  resident: '居民',
  informant: '信息员',
  editor: '编辑',
}

const TIP_FIELDS = ['caseId', 'identity', 'capacity', 'reporter', 'photos', 'urgent', 'owner']

type Told = Pick<Tip, 'identity' | 'capacity' | 'reporter'>

/** `信息员 刘桂芳`, `居民（不公开姓名）`, `居民（密封）`: what the level lets the desk see (T2). */
function sourceOf({ identity, capacity, reporter }: Told): string {
  const label = CAPACITY[capacity]
  if (identity === 'sealed') return `${label}（密封）`
  if (identity === 'hidden' && capacity === 'resident') return `${label}（不公开姓名）`
  return `${label} ${reporter?.name ?? ''}`.trim()
}

/** In a list that others may glance at, a sealed matter shows its kind alone (DESIGN-UI §8). */
const titleOf = (title: string, categoryId: CategoryId, sealed: boolean) =>
  sealed ? `${CATEGORIES[categoryId].label}（特殊保护）` : title

const queueOfTip = (tip: Tip): Queue =>
  QUEUES.find((queue) => tipStateOf(queue) === tip.state) ?? 'triage'

/** What every row needs from elsewhere: reading marks, names and communities, in one go each. */
async function aside(ids: string[], holders: (string | undefined)[], { caller, now }: Ask) {
  const [seen, names, places] = await Promise.all([
    readTimes(caller.personId, ids),
    namesOf(holders),
    district(now),
  ])
  return {
    unread: (id: string, changedAt: number) => (seen.get(id) ?? 0) < changedAt,
    held: (personId: string | undefined) =>
      personId ? { personId, name: names.get(personId) ?? '同事' } : null,
    community: (id: string) => places.get(id)?.name ?? '',
  }
}

/** Rows of tips nobody accepted yet. */
export async function tipRows(found: readonly Tip[], ask: Ask): Promise<QueueRow[]> {
  const ids = found.map((tip) => tip._id)
  const waiting = found.filter((tip) => tip.state === 'received' || tip.state === 'returned')
  const [{ unread, held, community }, similar] = await Promise.all([
    aside(
      ids,
      found.map((tip) => tip.claimedBy),
      ask,
    ),
    countSuspects(waiting),
  ])
  return found.map((tip) => {
    const sealed = tip.identity === 'sealed'
    const queue = queueOfTip(tip)
    return {
      kind: 'tip',
      id: tip._id,
      number: tip.number,
      title: titleOf(tip.title, tip.categoryId, sealed),
      categoryId: tip.categoryId,
      community: community(tip.place.communityId),
      source: sourceOf(tip),
      queue,
      status: statusOf(tip, undefined, ask.now),
      urgent: tip.urgent === true,
      sealed,
      photos: tip.photos.length,
      similar: similar.get(tip._id) ?? 0,
      unread: unread(tip._id, tip.changedAt),
      claimedBy: held(tip.claimedBy),
      dueAt: hasClock(queue) ? tip.dueAt : null,
      createdAt: tip.createdAt,
      changedAt: tip.changedAt,
    }
  })
}

type Member = Pick<Tip, 'caseId' | 'photos' | 'urgent' | 'owner'> & Told

/** Who told of a case: the one person, or how many. */
function sourceOfAll(members: readonly Member[]): string {
  const people = new Set(members.map((tip) => tip.owner)).size
  if (people > 1) return `${people} 位居民`
  return members[0] ? sourceOf(members[0]) : ''
}

/** Rows of cases, with what their tips add up to. */
export async function caseRows(found: readonly Case[], ask: Ask): Promise<QueueRow[]> {
  if (found.length === 0) return []
  const ids = found.map((its) => its._id)
  const [{ unread, held, community }, members] = await Promise.all([
    aside(
      ids,
      found.map((its) => its.assignee),
      ask,
    ),
    tips.find({ caseId: oneOf(ids) }, { fields: TIP_FIELDS }) as Promise<Member[]>,
  ])
  return found.map((its) => {
    const own = members.filter((tip) => tip.caseId === its._id)
    const sealed = own.some((tip) => tip.identity === 'sealed')
    return {
      kind: 'case',
      id: its._id,
      number: its.number,
      title: titleOf(its.title, its.categoryId, sealed),
      categoryId: its.categoryId,
      community: community(its.place.communityId),
      source: sourceOfAll(own),
      queue: its.queue,
      status: statusOf({ state: 'accepted' }, its, ask.now),
      urgent: own.some((tip) => tip.urgent),
      sealed,
      photos: own.reduce((sum, tip) => sum + tip.photos.length, 0),
      similar: 0,
      unread: unread(its._id, its.changedAt),
      claimedBy: held(its.assignee),
      dueAt: hasClock(its.queue) ? dueOf(its) : null,
      createdAt: its.firstTipAt,
      changedAt: its.changedAt,
    }
  })
}
