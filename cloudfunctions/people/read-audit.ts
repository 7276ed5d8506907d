import type { Output, Parsed } from '../../core/kit/contract'
import { PAGE_SIZE } from '../../core/kit/page'
import type { peopleApi } from '../../core/people/api'
import { type Role, roleWords } from '../../core/people/permissions'
import { ALARMS, type AuditRow, type AuditView, FILTERED } from '../../core/people/trust/audit'
import type { Community } from '../../core/places/place'
import { CATEGORIES, type CategoryId } from '../../core/tips/categories'
import { auditHead, auditRows, checkChain } from '../kit/audit'
import { above, below, oneOf, type Where } from '../kit/database'
import { district } from '../kit/district'
import { markRead, readTimes } from '../kit/reads'
import { tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { namesOf } from './names-of'

/** An admin's mark of how far they looked. */
const READ = 'audit'

const idIn = (subject: string) => subject.slice(subject.indexOf(':') + 1)
const isPerson = ({ subject }: AuditRow) => subject.startsWith('person:')
const isTip = ({ subject }: AuditRow) => subject.startsWith('tip:')

/** Facts that name what it was done to: a channel, a party, a title. */
const NAMING = ['channel', 'party', 'title']

function namedIn({ facts = {} }: AuditRow): string {
  const key = NAMING.find((name) => facts[name])
  return key ? (facts[key] ?? '') : ''
}

const factsOf = ({ facts = {} }: AuditRow) =>
  Object.entries(facts)
    .filter(([name]) => !NAMING.includes(name))
    .map(([name, words]) => ({ name, words }))

/** What is no person and no tip: a community, roles, settings. */
function plainOf(subject: string, places: Map<string, Community>): string {
  const id = idIn(subject)
  if (subject.startsWith('roles:')) return roleWords(id.split(',') as Role[])
  if (subject === 'settings:retention') return '存多久'
  if (subject.startsWith('clocks:')) return `${CATEGORIES[id as CategoryId].label}的办理期限`
  return places.get(id)?.name ?? ''
}

async function viewsOf(rows: readonly AuditRow[], now: number): Promise<AuditView[]> {
  const people = rows.flatMap((row) => [row.actor, ...(isPerson(row) ? [idIn(row.subject)] : [])])
  const numbers = [...new Set(rows.filter(isTip).map((row) => idIn(row.subject)))]
  const [names, told] = await Promise.all([
    namesOf(people),
    numbers.length > 0 ? tips.find({ _id: oneOf(numbers) }, { fields: ['number'] }) : [],
  ])
  const places = await district(now)
  const receipts = new Map(told.map((tip) => [tip._id, `回执 ${tip.number}`]))
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    who: names.get(row.actor) ?? null,
    action: row.action,
    subject:
      names.get(idIn(row.subject)) ??
      receipts.get(idIn(row.subject)) ??
      (plainOf(row.subject, places) || namedIn(row)),
    reason: row.reason ?? null,
    facts: factsOf(row),
    alarm: ALARMS.includes(row.action),
  }))
}

/** The log, newest first. Looking at it also marks its alarms as seen. */
export async function listAudit(
  { filter, after }: Parsed<typeof peopleApi.listAudit>,
  { caller, now }: Ask,
): Promise<Output<typeof peopleApi.listAudit>> {
  const where: Where = {
    ...(filter === 'all' ? {} : { action: oneOf(FILTERED[filter]) }),
    ...(after ? { _id: below(after.id) } : {}),
  }
  const order = [{ by: '_id', down: true }]
  const found = await auditRows.find(where, { order, limit: PAGE_SIZE + 1 })
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  if (!after) await markRead(caller.personId, READ, now)
  const next = last && found.length > PAGE_SIZE ? { at: last.at, id: last._id } : null
  return { rows: await viewsOf(page, now), next }
}

/** For the desk's navigation. */
export async function countAlarms(
  _: unknown,
  { caller }: Ask,
): Promise<Output<typeof peopleApi.countAlarms>> {
  const seen = (await readTimes(caller.personId, [READ])).get(READ) ?? 0
  return { unseen: await auditRows.count({ action: oneOf(ALARMS), at: above(seen) }) }
}

/** Goes along the whole chain, here and now. */
export async function checkAudit(): Promise<Output<typeof peopleApi.checkAudit>> {
  const { rows, hash, broken } = await checkChain(await auditHead())
  return { rows, fingerprint: hash, broken: broken ?? null }
}
