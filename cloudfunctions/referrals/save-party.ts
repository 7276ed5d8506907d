import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { referralsApi } from '../../core/referrals/api'
import { type Department, partyIdOf } from '../../core/referrals/party'
import { audit } from '../kit/audit'
import { newId } from '../kit/crypto'
import { DEPARTMENTS, departments, partyContacts, partyOfId } from '../kit/parties'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'

type Form = Parsed<typeof referralsApi.saveParty>

const MOST_DEPARTMENTS = 100

function refuse(field: string, sentence: string): never {
  throw new AppError('BadInput', sentence, { [field]: sentence })
}

function addTo(rows: readonly Department[], { name, level, contacts }: Form, departmentId: string) {
  if (!name) refuse('name', '写一下单位名称')
  if (!level) refuse('level', '选一下是区级还是街道')
  const phone = contacts[0]?.phone
  if (!phone) refuse('contacts', '至少写一位联络人的电话')
  if (rows.some((row) => row.name === name)) refuse('name', '已经有这个单位了')
  if (rows.length >= MOST_DEPARTMENTS) refuse('name', `单位最多 ${MOST_DEPARTMENTS} 个`)
  return [...rows, { departmentId, name, level, phone }]
}

const changed = (rows: readonly Department[], partyId: string, { name, level }: Form) =>
  rows.map((row) =>
    partyIdOf({ kind: 'department', departmentId: row.departmentId }, '') === partyId
      ? { ...row, ...(name ? { name } : {}), ...(level ? { level } : {}) }
      : row,
  )

async function keepDepartment(tx: Tx, form: Form, departmentId: string): Promise<string> {
  const rows = (await tx.get(departments, DEPARTMENTS))?.rows ?? []
  const next = form.partyId ? changed(rows, form.partyId, form) : addTo(rows, form, departmentId)
  await tx.put(departments, { _id: DEPARTMENTS, rows: next })
  return form.partyId ?? partyIdOf({ kind: 'department', departmentId }, '')
}

/** Whom to ask for at a party; also how a department comes into the list (MISSION R1). */
export async function saveParty(
  form: Parsed<typeof referralsApi.saveParty>,
  { caller, now, once }: Change,
): Promise<Output<typeof referralsApi.saveParty>> {
  const known = form.partyId ? await partyOfId(form.partyId, now) : undefined
  const isDepartment = !known || known.party.kind === 'department'
  const departmentId = newId('dept')
  return once(async (tx) => {
    const partyId =
      isDepartment || !form.partyId ? await keepDepartment(tx, form, departmentId) : form.partyId
    await tx.put(partyContacts, { _id: partyId, contacts: form.contacts, changedAt: now })
    const facts = { party: form.name ?? known?.party.name ?? '', did: '改了联络人' }
    const told = { action: 'settings.changed', subject: `party:${partyId}`, facts } as const
    await audit(tx, { at: now, actor: caller.personId, ...told })
    return { partyId }
  })
}
