import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { Community } from '../../core/places/place'
import type { votesApi } from '../../core/votes/api'
import type { PaperWork, SheetView, VisitView } from '../../core/votes/desk-views'
import type { Sheet } from '../../core/votes/paper'
import { phaseOf, type Theme } from '../../core/votes/theme'
import type { Caller } from '../kit/caller'
import { unseal } from '../kit/crypto'
import { oneOf } from '../kit/database'
import { district } from '../kit/district'
import type { Ask } from '../kit/service'
import { contactPlace } from './ask-visit'
import { mustCollectIn } from './collecting'
import { type StoredVisit, sheets, themes, visits } from './records'

const ORDER = [{ by: 'createdAt', down: true }]

/** No count is part of it: who countersigns counts the paper, not the screen. */
function sheetView(sheet: Sheet, community: Community | undefined, caller: Caller): SheetView {
  const { _id: sheetId, communityId, day, households, visitors, roster, state } = sheet
  return {
    ...{ sheetId, communityId, day, households, visitors, state },
    community: community?.name ?? '',
    voters: roster.length,
    roster: roster.map(({ shown, building }) => ({ shown, building })),
    enteredBy: sheet.enteredByName,
    signedBy: sheet.signedByName ?? null,
    rejectedFor: sheet.rejectedFor ?? null,
    maySign: state === 'entered' && sheet.enteredBy !== caller.personId,
    createdAt: sheet.createdAt,
  }
}

interface Contact {
  name: string
  phone?: string
}

function visitView(visit: StoredVisit, community: Community | undefined): VisitView {
  const { _id, sealedContact } = visit
  const contact: Contact | undefined = sealedContact
    ? JSON.parse(unseal('visit', contactPlace(_id), sealedContact))
    : undefined
  return {
    visitId: _id,
    community: community?.name ?? '',
    building: visit.building,
    name: contact?.name ?? null,
    phone: contact?.phone ?? null,
    note: visit.note ?? null,
    state: visit.state,
    doneBy: visit.doneByName ?? null,
    createdAt: visit.createdAt,
  }
}

/** Visits and sheets of a theme, where the caller may collect. */
export async function paperWorkOf(theme: Theme, caller: Caller, now: number): Promise<PaperWork> {
  const own = await mustCollectIn(theme, caller)
  const where = { themeId: theme._id, communityId: oneOf(own) }
  const [places, entered, asked] = await Promise.all([
    district(now),
    sheets.find(where, { order: ORDER }),
    visits.find(where, { order: ORDER }),
  ])
  return {
    themeId: theme._id,
    title: theme.title,
    phase: phaseOf(theme, now),
    closesAt: theme.closesAt,
    most: theme.most,
    options: theme.options.map(({ optionId, title }) => ({ optionId, title })),
    communities: own.map((communityId) => {
      const place = places.get(communityId)
      return { communityId, name: place?.name ?? '', buildings: place?.buildings ?? [] }
    }),
    sheets: entered.map((sheet) => sheetView(sheet, places.get(sheet.communityId), caller)),
    visits: asked.map((visit) => visitView(visit, places.get(visit.communityId))),
  }
}

export async function paperWork(
  { themeId }: Parsed<typeof votesApi.paperWork>,
  { caller, now }: Ask,
): Promise<Output<typeof votesApi.paperWork>> {
  const theme = await themes.get(themeId)
  if (!theme?.paper) throw new AppError('NotFound', '没找到这次上门收票的投票')
  return paperWorkOf(theme, caller, now)
}
