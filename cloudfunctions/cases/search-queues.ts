import type { casesApi } from '../../core/cases/api'
import { compare } from '../../core/cases/order'
import type { QueueRow } from '../../core/cases/views'
import type { Output, Parsed } from '../../core/kit/contract'
import { DAY } from '../../core/kit/time'
import type { Tip } from '../../core/tips/tip'
import { atLeast, containing, type Where } from '../kit/database'
import { cases, tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { casesOf } from '../kit/tip-view'
import { caseRows, tipRows } from './queue-rows'

/** Words are looked for in this much of the past: a search is bounded, a number never is. */
const WITHIN = 90 * DAY
const AT_MOST = 40

const NUMBER = /^(\d{4})\s*[-－—]?\s*(\d{2,6})$/

/** `1013-07` in any of the ways it is typed. */
function numberIn(words: string): string | undefined {
  const [, day, running] = NUMBER.exec(words) ?? []
  return day ? `${day}-${running}` : undefined
}

/** People type `3号楼` and `3 号楼` alike. */
function spellings(words: string): string[] {
  const close = words.replace(/\s+/g, '')
  const apart = close.replace(/(\d)(?=[\u4e00-\u9fff])|([\u4e00-\u9fff])(?=\d)/g, '$1$2 ')
  return [...new Set([words, close, apart])]
}

function anyOf(fields: readonly string[], words: string, now: number): Where[] {
  const createdAt = atLeast(now - WITHIN)
  return spellings(words).flatMap((spelling) =>
    fields.map((field) => ({ createdAt, [field]: containing(spelling) })),
  )
}

const NEWEST = { order: [{ by: 'createdAt', down: true }], limit: AT_MOST }

async function found(words: string, now: number) {
  const number = numberIn(words)
  if (number) {
    return Promise.all([tips.find({ number }, NEWEST), cases.find({ number }, NEWEST)])
  }
  return Promise.all([
    tips.find(anyOf(['title', 'text', 'place.building', 'place.spot'], words, now), NEWEST),
    cases.find(anyOf(['title', 'summary', 'place.building'], words, now), NEWEST),
  ])
}

const placed = ({ id, dueAt, createdAt }: QueueRow) => ({ _id: id, dueAt: dueAt ?? 0, createdAt })
const newestFirst = (a: QueueRow, b: QueueRow) => compare('new', placed(a), placed(b))

/** Every queue by number, building or words; a tip in a case is found as its case. */
export async function searchQueues(
  { words }: Parsed<typeof casesApi.search>,
  ask: Ask,
): Promise<Output<typeof casesApi.search>> {
  const [ofTips, ofCases] = await found(words, ask.now)
  const all = await casesOf(ofTips)
  for (const its of ofCases) all.set(its._id, its)
  const alone: Tip[] = ofTips.filter((tip) => !tip.caseId)
  const rows = await Promise.all([tipRows(alone, ask), caseRows([...all.values()], ask)])
  return { rows: rows.flat().sort(newestFirst).slice(0, AT_MOST), now: ask.now }
}
