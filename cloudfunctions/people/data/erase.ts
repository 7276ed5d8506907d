import type { Person } from '../../../core/people/person'
import { audit } from '../../kit/audit'
import { people } from '../../kit/caller'
import { atMost, type Collection } from '../../kit/database'
import { deleteFiles } from '../../kit/storage'
import { inTransaction } from '../../kit/transaction'
import { type Fate, type Held, held, type Stored, type Whose, whose } from './held'
import { WHAT_WE_HOLD } from './what-we-hold'

const AT_ONCE = 5

/** The record with these fields changed; `undefined` takes a field away. */
function changed(record: Stored, fields: Record<string, unknown>): Stored {
  const all = Object.entries({ ...record, ...fields })
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Stored
}

/** The newest state of a record decides: somebody may be working on it right now. */
async function settle(
  from: Collection<Stored>,
  _id: string,
  fateOf: (record: Stored) => Fate,
): Promise<void> {
  await inTransaction(async (tx) => {
    const record = await tx.get(from, _id)
    if (!record) return
    const fate = fateOf(record)
    if (fate === 'remove') await tx.remove(from, _id)
    else if (Object.keys(fate).length > 0) await tx.put(from, changed(record, fate))
  })
}

/** A photo's files go with its record; a case that showed it shows none. */
async function dropFiles({ _id, fileId, thumbId }: Stored): Promise<void> {
  await deleteFiles([String(fileId), String(thumbId)])
  const cases = held('cases')
  for (const its of await cases.find({ coverPhotoId: _id })) {
    await settle(cases, its._id, () => ({ coverPhotoId: undefined }))
  }
}

/** Photos of the newsroom's own work stay with it, whoever took them. */
const ownPhoto = ({ attachedTo }: Stored) =>
  attachedTo === undefined || /^(tip|message|followUp|voice):/.test(String(attachedTo))

async function eraseKind({ find, from, fate }: Held, who: Whose): Promise<void> {
  if (!fate) return
  const photo = from.name === 'photos'
  for (const record of await find(who)) {
    if (photo && !ownPhoto(record)) continue
    await settle(from, record._id, (newest) => fate(newest, who))
    if (photo) await dropFiles(record)
  }
}

/**
 * Takes everything of one person out, kind by kind; what counts stays and counts the same. Each
 * step may be repeated, so a run that was killed goes on at the next tick.
 */
export async function erasePerson(person: Person, now: number): Promise<void> {
  const { _id, leaving } = person
  if (!leaving) return
  const who = whose(_id, leaving.tomb)
  for (const kind of WHAT_WE_HOLD) await eraseKind(kind, who)
  await inTransaction(async (tx) => {
    const still = await tx.get(people, _id)
    if (!still?.leaving) return
    await tx.remove(people, _id)
    await audit(tx, { at: now, actor: 'system', action: 'data.deleted', subject: `person:${_id}` })
  })
}

/** Erases whose seven days are over, a handful a tick. */
export async function eraseLeavers(now: number): Promise<void> {
  const due = await people.find({ 'leaving.due': atMost(now) }, { limit: AT_ONCE })
  for (const person of due) await erasePerson(person, now)
}
