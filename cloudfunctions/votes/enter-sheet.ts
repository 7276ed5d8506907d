import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { dayOf } from '../../core/kit/time'
import type { votesApi } from '../../core/votes/api'
import { checkOpen, rollKey } from '../../core/votes/ballot'
import { checkCount, maskName, type RosterRow } from '../../core/votes/paper'
import type { Theme } from '../../core/votes/theme'
import { newId } from '../kit/crypto'
import { communityOf } from '../kit/district'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { mustCollectIn } from './collecting'
import { paperWorkOf } from './paper-work'
import { rollHashOf, rosterMarks, sheets, themes } from './records'

type Draft = Parsed<typeof votesApi.enterSheet>

function wrong(field: string, sentence: string): AppError {
  return new AppError('BadInput', sentence, { [field]: sentence })
}

function rosterOf(theme: Theme, { communityId, roster }: Draft, buildings: string[]): RosterRow[] {
  const rows = roster.map(({ name, building }, i) => {
    if (!buildings.includes(building))
      throw wrong(`roster.${i}.building`, `第 ${i + 1} 行的楼号不对，请重新选`)
    const hash = rollHashOf(theme._id, rollKey({ communityId, name, building }))
    return { hash, shown: maskName(name), building }
  })
  const twice = rows.findIndex(({ hash }, i) => rows.some((row, j) => j < i && row.hash === hash))
  if (twice >= 0) throw wrong(`roster.${twice}.name`, `第 ${twice + 1} 行和前面重了，去掉一行`)
  return rows
}

/** A name stands on one roster only: its mark is a document of its own. */
async function markNames(tx: Tx, roster: readonly RosterRow[], sheetId: string): Promise<void> {
  for (const [i, { hash, shown, building }] of roster.entries()) {
    if (await tx.get(rosterMarks, hash)) {
      throw wrong(`roster.${i}.name`, `${building} ${shown} 在另一张表上登记过，去掉这一行`)
    }
    await tx.add(rosterMarks, { _id: hash, sheetId })
  }
}

/** Keeps a tally sheet as the first of two people entered it; names become hashes at once (V2). */
export async function enterSheet(
  draft: Draft,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.enterSheet>> {
  const kept = await themes.get(draft.themeId)
  if (!kept?.paper) throw new AppError('NotFound', '没找到这次上门收票的投票')
  const own = await mustCollectIn(kept, caller)
  const { buildings } = await communityOf(draft.communityId, now)
  await once(async (tx) => {
    const theme = checkOpen(await tx.get(themes, draft.themeId), now)
    if (!own.includes(draft.communityId)) throw new AppError('Forbidden', '这个社区的票由别人收')
    if (draft.day > dayOf(now)) throw wrong('day', '走访的日子还没到，请重新选')
    checkCount(theme, draft.count, draft.roster.length)
    const sheetId = newId('sheet')
    const roster = rosterOf(theme, draft, buildings)
    await markNames(tx, roster, sheetId)
    await tx.add(sheets, {
      ...draft,
      _id: sheetId,
      roster,
      state: 'entered',
      enteredBy: caller.personId,
      enteredByName: caller.name,
      createdAt: now,
    })
    return { sheetId }
  })
  return paperWorkOf(kept, caller, now)
}
