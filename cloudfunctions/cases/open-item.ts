import type { casesApi } from '../../core/cases/api'
import { type Case, familyOf } from '../../core/cases/case'
import type { DeskItem } from '../../core/cases/views'
import type { Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { Tip } from '../../core/tips/tip'
import { district } from '../kit/district'
import { cases, tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { caseWork } from './case-work'
import { deskChecks, deskEvents, deskMessages, deskNotes } from './desk-threads'
import { deskTip } from './desk-tip'
import { caseRows, tipRows } from './queue-rows'
import { suspectsOf } from './suspects'

/** Tips of one case shown in full; the count in its row knows them all. */
const MOST_TIPS = 30

interface Found {
  its: Case | undefined
  members: Tip[]
}

const gone = () => new AppError('NotFound', '没找到这一条，刷新看看')

async function membersOf(its: Case): Promise<Tip[]> {
  const order = [{ by: 'createdAt', down: true }]
  return tips.find({ caseId: its._id }, { order, limit: MOST_TIPS })
}

async function findItem({ kind, id }: Parsed<typeof casesApi.open>): Promise<Found> {
  const tip = kind === 'tip' ? await tips.get(id) : undefined
  const caseId = kind === 'case' ? id : tip?.caseId
  if (!caseId && tip) return { its: undefined, members: [tip] }
  const its = caseId ? await cases.get(caseId) : undefined
  if (!its) throw gone()
  return { its, members: await membersOf(its) }
}

/** Everything the desk shows of one tip or case; an accepted tip opens as its case. */
export async function openItem(which: Parsed<typeof casesApi.open>, ask: Ask): Promise<DeskItem> {
  const { its, members } = await findItem(which)
  const newest = members[0]
  const subjects = [...(its ? familyOf(its) : []), ...members.map((tip) => tip._id)]
  const places = await district(ask.now)
  const [rows, desk, suspects, events, messages, notes, checks, shown] = await Promise.all([
    its ? caseRows([its], ask) : tipRows(members, ask),
    Promise.all(members.map((tip) => deskTip(tip, places.get(tip.place.communityId), ask))),
    newest ? suspectsOf(newest) : [],
    deskEvents(subjects),
    deskMessages(members),
    deskNotes(subjects),
    deskChecks(subjects),
    its ? caseWork(its, ask) : null,
  ])
  const row = rows[0]
  if (!row) throw gone()
  const mine = row.claimedBy?.personId === ask.caller.personId
  const { claimedBy } = row
  return {
    row,
    tips: desk,
    its: shown,
    suspects,
    events,
    messages,
    notes,
    checks,
    claimedBy,
    mine,
    handover: (its ?? newest)?.handover ?? null,
  }
}
