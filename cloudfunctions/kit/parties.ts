import { AppError } from '../../core/kit/errors'
import type { Community } from '../../core/places/place'
import {
  type Contact,
  type DepartmentTable,
  type Level,
  type Party,
  type PartyContacts,
  partyIdOf,
} from '../../core/referrals/party'
import { collection, oneOf } from './database'
import { district } from './district'

export const departments = collection<DepartmentTable>('settings')
export const DEPARTMENTS = 'departments'
export const partyContacts = collection<PartyContacts>('partyContacts')

export interface KnownParty {
  partyId: string
  level: Level
  party: Party
}

const withId = (level: Level, party: Party, communityId: string): KnownParty => ({
  ...{ level, party, partyId: partyIdOf(party, communityId) },
})

const ofCommunity = ({ communityId, office, property }: Community): KnownParty[] => [
  withId('property', { kind: 'property', ...property }, communityId),
  withId('community', { kind: 'office', ...office }, communityId),
]

async function departmentParties(): Promise<KnownParty[]> {
  const rows = (await departments.get(DEPARTMENTS))?.rows ?? []
  return rows.map(({ departmentId, level = 'district', name, phone }) =>
    withId(level, { kind: 'department', departmentId, name, phone }, ''),
  )
}

/** Whom a case of this place can go to: its property company, its office, the departments. */
export const partiesOfCommunity = async (community: Community): Promise<KnownParty[]> => [
  ...ofCommunity(community),
  ...(await departmentParties()),
]

/** Every responsible party of the district, the departments first. */
export async function allParties(now: number): Promise<KnownParty[]> {
  const places = [...(await district(now)).values()]
  return [...(await departmentParties()), ...places.flatMap(ofCommunity)]
}

/** Contacts by party; who has none is not in it. */
export async function contactsOf(partyIds: readonly string[]): Promise<Map<string, Contact[]>> {
  if (partyIds.length === 0) return new Map()
  const found = await partyContacts.find({ _id: oneOf(partyIds) })
  return new Map(found.map(({ _id, contacts }) => [_id, contacts]))
}

export async function partyOfId(partyId: string, now: number): Promise<KnownParty> {
  const found = (await allParties(now)).find((one) => one.partyId === partyId)
  if (!found) throw new AppError('NotFound', '没有这个单位，刷新看看')
  return found
}

/** Its name as our own records have it. Fails with `NotFound`. */
export const partyName = async (partyId: string, now: number): Promise<string> =>
  (await partyOfId(partyId, now)).party.name
