import { type Case, familyOf } from '../../core/cases/case'
import { CALLED, type KnownParty } from '../../core/pieces/heard'
import { type DepartmentTable, sameParty } from '../../core/referrals/party'
import type { Referral } from '../../core/referrals/referral'
import { collection, oneOf } from '../kit/database'
import { district } from '../kit/district'
import { referrals, settings } from '../kit/records'

const tables = collection<DepartmentTable>('settings')

/** The last letter to each party of a case, the newest first. */
export async function lastAsked(its: Case): Promise<Referral[]> {
  const order = [{ by: 'sentAt', down: true }]
  const found = await referrals.find({ caseId: oneOf(familyOf(its)) }, { order })
  return found.filter(
    (one, i) => found.findIndex((other) => sameParty(other.party, one.party)) === i,
  )
}

interface Addresses {
  parties: KnownParty[]
  /** Numbers of offices, not of people. */
  phones: string[]
}

/** Everybody the newsroom has a record of. At home, 物业 and 居委会 are those of this community. */
export async function addresses(communityId: string, now: number): Promise<Addresses> {
  const [communities, table, newsroom] = await Promise.all([
    district(now),
    tables.get('departments'),
    settings.get('newsroom'),
  ])
  const rows = [...communities.values()]
  const home = (id: string) => id === communityId
  const named = rows.flatMap(({ communityId: id, property, office }) => [
    { name: property.name, ...(home(id) ? { called: CALLED.property } : {}) },
    { name: office.name, ...(home(id) ? { called: CALLED.office } : {}) },
  ])
  const departments = table?.rows ?? []
  return {
    parties: [...named, ...departments.map(({ name }) => ({ name }))],
    phones: [
      ...rows.flatMap(({ property, office }) => [property.phone, office.phone]),
      ...departments.map(({ phone }) => phone),
      newsroom?.phone ?? '',
    ].filter((phone) => phone.length >= 7),
  }
}
