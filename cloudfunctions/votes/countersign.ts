import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { votesApi } from '../../core/votes/api'
import { checkOpen } from '../../core/votes/ballot'
import { type Sheet, sameCount } from '../../core/votes/paper'
import type { Theme } from '../../core/votes/theme'
import type { Caller } from '../kit/caller'
import { limitRate } from '../kit/rate-limit'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { mustCollectIn } from './collecting'
import { paperWorkOf } from './paper-work'
import { rosterMarks, sheets, themes } from './records'

const MISCOUNTS = { name: 'countersign', most: 20, window: 60 * 60_000 }

async function themeOfSheet(sheetId: string): Promise<Theme> {
  const sheet = await sheets.get(sheetId)
  const theme = sheet && (await themes.get(sheet.themeId))
  if (!theme) throw new AppError('NotFound', '没找到这张表，刷新看看')
  return theme
}

/** The sheet inside the transaction, still waiting, in a theme still open, where the caller collects. */
async function waiting(tx: Tx, sheetId: string, own: string[], now: number): Promise<Sheet> {
  const sheet = await tx.get(sheets, sheetId)
  if (!sheet || !own.includes(sheet.communityId))
    throw new AppError('NotFound', '没找到这张表，刷新看看')
  checkOpen(await tx.get(themes, sheet.themeId), now)
  if (sheet.state !== 'entered') throw new AppError('Conflict', '这张表已经有人处理过，刷新看看')
  return sheet
}

function mustBeAnother(sheet: Sheet, caller: Caller): void {
  if (sheet.enteredBy === caller.personId)
    throw new AppError('Forbidden', '自己录的要请另一位来核，换个人核一遍')
}

/**
 * The second count of the same paper. The first count is shown to nobody, so two counts that
 * agree were made by two people; it also keeps totals out of the house before the close (V2).
 */
export async function countersign(
  { sheetId, count }: Parsed<typeof votesApi.countersign>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.countersign>> {
  const theme = await themeOfSheet(sheetId)
  const own = await mustCollectIn(theme, caller)
  // Guessing would tell the count; nobody miscounts so often in an hour.
  await limitRate(MISCOUNTS, caller.personId, now)
  await once(async (tx) => {
    const sheet = await waiting(tx, sheetId, own, now)
    mustBeAnother(sheet, caller)
    if (!sameCount(sheet.count, count)) {
      const sentence = '和第一次录的对不上，两个人拿着原表再数一遍'
      throw new AppError('BadInput', sentence, { count: sentence })
    }
    const signed = { signedBy: caller.personId, signedByName: caller.name, signedAt: now }
    await tx.put(sheets, { ...sheet, ...signed, state: 'signed' })
    return { sheetId }
  })
  return paperWorkOf(theme, caller, now)
}

/** Sends a sheet back: it does not count, and its names may be entered again. */
export async function rejectSheet(
  { sheetId, reason }: Parsed<typeof votesApi.rejectSheet>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.rejectSheet>> {
  const theme = await themeOfSheet(sheetId)
  const own = await mustCollectIn(theme, caller)
  await once(async (tx) => {
    const sheet = await waiting(tx, sheetId, own, now)
    await tx.put(sheets, { ...sheet, state: 'rejected', rejectedFor: reason })
    for (const { hash } of sheet.roster) await tx.remove(rosterMarks, hash)
    return { sheetId }
  })
  return paperWorkOf(theme, caller, now)
}
