import type { Case } from '../../core/cases/case'
import type { Output, Parsed } from '../../core/kit/contract'
import { PAGE_SIZE } from '../../core/kit/page'
import type { MY_FILTERS, tipsApi } from '../../core/tips/api'
import { type StatusKey, waitsFor } from '../../core/tips/status'
import type { Message, Tip } from '../../core/tips/tip'
import type { MyTip } from '../../core/tips/views'
import { oneOf } from '../kit/database'
import { district } from '../kit/district'
import { ownerOf } from '../kit/own-tip'
import { readerOf, readTimes } from '../kit/reads'
import { messages, tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { casesOf, statusFor, thumbLinks, waitingOf } from '../kit/tip-view'

type Filter = (typeof MY_FILTERS)[number]

/** One person's tips are few; filters and counts read them all once, bounded. */
const MOST_OWN = 500

/** Which filter of 我的线索 a status falls under, besides 全部. */
function filterOf(status: StatusKey): Filter {
  const who = waitsFor(status)
  if (who === 'reporter') return 'mine'
  return who === 'nobody' ? 'done' : 'doing'
}

interface Row {
  tip: Tip
  its: Case | undefined
  status: StatusKey
}

/** All tips of a person with their status, newest first. */
export async function ownRows(owner: string, now: number): Promise<Row[]> {
  const order = [
    { by: 'createdAt', down: true },
    { by: '_id', down: true },
  ]
  const own = await tips.find({ owner }, { order, limit: MOST_OWN })
  const its = await casesOf(own)
  return own.map((tip) => {
    const one = tip.caseId ? its.get(tip.caseId) : undefined
    return { tip, its: one, status: statusFor(tip, one, now) }
  })
}

/** Messages of editors the reporter has not seen, newest per tip first. */
export async function unreadOf(rows: readonly { tip: Tip }[]): Promise<Map<string, Message[]>> {
  const ids = rows.map(({ tip }) => tip._id)
  const owner = rows[0]?.tip.owner
  if (!owner) return new Map()
  const [seen, said] = await Promise.all([
    readTimes(readerOf(owner), ids),
    messages.find({ tipId: oneOf(ids), from: 'editor' }, { order: [{ by: 'at', down: true }] }),
  ])
  const unread = new Map<string, Message[]>()
  for (const m of said) {
    if (m.at > (seen.get(m.tipId) ?? 0)) unread.set(m.tipId, [...(unread.get(m.tipId) ?? []), m])
  }
  return unread
}

/** What needs the reporter comes first; the rest by age (DESIGN-UI §5 ④). */
export async function listMyTips(
  { filter, after }: Parsed<typeof tipsApi.listMine>,
  { caller, now }: Ask,
): Promise<Output<typeof tipsApi.listMine>> {
  const rows = await ownRows(ownerOf(caller), now)
  const counts = { all: rows.length, mine: 0, doing: 0, done: 0 }
  for (const { status } of rows) counts[filterOf(status)] += 1
  const chosen = rows.filter(({ status }) => filter === 'all' || filterOf(status) === filter)
  const sorted = filter === 'all' ? mineFirst(chosen) : chosen
  const start = after ? sorted.findIndex(({ tip }) => tip._id === after.id) + 1 : 0
  const page = sorted.slice(start, start + PAGE_SIZE)
  const last = page.at(-1)?.tip
  const more = start + PAGE_SIZE < sorted.length && last !== undefined
  return {
    tips: await cards(page, now),
    next: more ? { at: last.createdAt, id: last._id } : null,
    counts,
  }
}

const mineFirst = (rows: Row[]): Row[] => [
  ...rows.filter(({ status }) => filterOf(status) === 'mine'),
  ...rows.filter(({ status }) => filterOf(status) !== 'mine'),
]

async function cards(page: Row[], now: number): Promise<MyTip[]> {
  const covers = page.flatMap(({ tip }) => tip.photos[0]?.photoId ?? [])
  const [places, thumbs, unread] = await Promise.all([
    district(now),
    thumbLinks(covers),
    unreadOf(page),
  ])
  return page.map(({ tip, its, status }) => {
    const community = places.get(tip.place.communityId)
    const fresh = unread.get(tip._id) ?? []
    return {
      tipId: tip._id,
      number: tip.number,
      title: its?.title ?? tip.title,
      categoryId: its?.categoryId ?? tip.categoryId,
      community: community?.name ?? '',
      status,
      waiting: waitingOf(tip, its, community, now),
      word:
        tip.state === 'accepted'
          ? (fresh[0]?.text ?? null)
          : (tip.word?.text ?? fresh[0]?.text ?? null),
      unread: fresh.length,
      cover: thumbs.get(tip.photos[0]?.photoId ?? '') ?? null,
      createdAt: tip.createdAt,
      changedAt: tip.changedAt,
    }
  })
}

/** For the badge of 我的: tips that wait for the caller, and messages not yet read. */
export async function badge(
  _: unknown,
  { caller, now }: Ask,
): Promise<Output<typeof tipsApi.badge>> {
  const rows = await ownRows(ownerOf(caller), now)
  const unread = await unreadOf(rows)
  return {
    mine: rows.filter(({ status }) => filterOf(status) === 'mine').length,
    unread: [...unread.values()].reduce((sum, list) => sum + list.length, 0),
  }
}
