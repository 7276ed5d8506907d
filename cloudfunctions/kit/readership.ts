import { AppError } from '../../core/kit/errors'
import type { Reader, Recall } from '../../core/kit/readership'
import { HOUR } from '../../core/kit/time'
import type { Caller } from './caller'
import { keyedHash, seal } from './crypto'
import { type Collection, oneOf } from './database'
import { limitRate } from './rate-limit'
import type { Change } from './service'
import type { Tx } from './transaction'

const MOST_OPENED = 500
const MOST_SHOWN = 20
/** A whole house behind one address may read; a machine that makes up devices may not. */
const LIMIT = { name: 'read', most: 300, window: HOUR }

const byDevice = (device: string) => keyedHash('reader', 'device', device)
const byPerson = (personId: string) => keyedHash('reader', 'person', personId)

/** Somebody by a keyed hash: the person where one is known, else the device. */
function readerOf(caller: Caller, device: string | undefined): string {
  if (caller.personId) return byPerson(caller.personId)
  if (device) return byDevice(device)
  throw new AppError('BadInput', '没认出这台手机，刷新再试')
}

const readerId = (subject: string, reader: string) => keyedHash('read', subject, reader)

/** News of a text somebody had opened before, and has not been told of since. */
const isNews = (recall: Recall, reader: Reader | undefined): boolean =>
  reader !== undefined && reader.firstAt < recall.at && reader.heardAt < recall.at

/** Where one noun keeps who opened its texts and what they have to hear of. */
export interface Readership {
  readers: Collection<Reader>
  recalls: Collection<Recall>
}

/** Who has signed in was perhaps counted by device before: from now on as the person. */
async function takeOver(
  tx: Tx,
  { readers }: Readership,
  subject: string,
  by: { caller: Caller; device: string | undefined },
) {
  if (!by.caller.personId || !by.device) return undefined
  const former = await tx.get(readers, readerId(subject, byDevice(by.device)))
  if (former) await tx.remove(readers, former._id)
  return former
}

/** A machine that makes up devices is stopped before it writes; whoever is signed in is not. */
export async function limitReading({ caller, now, once }: Change): Promise<void> {
  if (!once.earlier && !caller.personId) await limitRate(LIMIT, caller.address, now)
}

/** Remembers that somebody looked, once however often they come back. */
export async function rememberReader(
  tx: Tx,
  kept: Readership,
  subject: string,
  { caller, device, now }: { caller: Caller; device: string | undefined; now: number },
): Promise<Reader> {
  const reader = readerOf(caller, device)
  const _id = readerId(subject, reader)
  const former = await takeOver(tx, kept, subject, { caller, device })
  const before = (await tx.get(kept.readers, _id)) ?? former
  const seen = { firstAt: before?.firstAt ?? now, lastAt: now, heardAt: now }
  const record: Reader = { ...before, _id, subject, reader, ...seen }
  await tx.put(kept.readers, record)
  return record
}

/** Keeps, sealed, whom to tell of a correction: only for who asked for it (X4). */
export async function rememberToTell(
  tx: Tx,
  kept: Readership,
  subject: string,
  { caller, now }: { caller: Caller; now: number },
): Promise<Reader> {
  const record = await rememberReader(tx, kept, subject, { caller, device: undefined, now })
  const to = seal('reader', `readers/${record._id}`, caller.personId)
  await tx.put(kept.readers, { ...record, to })
  return record
}

/** How many people opened each; somebody who comes back is counted once. */
export async function peopleOf(
  { readers }: Readership,
  subjects: readonly string[],
): Promise<Map<string, number>> {
  if (subjects.length === 0) return new Map()
  const counts = await readers.countBy({ subject: oneOf(subjects) }, 'subject')
  return new Map(counts.map(({ key, n }) => [key, n]))
}

/** What this person has to hear of, the newest first, one a text (X4, P3). */
export async function newsFor(
  { readers, recalls }: Readership,
  caller: Caller,
  device: string | undefined,
): Promise<Recall[]> {
  if (!caller.personId && !device) return []
  const order = [{ by: 'firstAt', down: true }]
  const opened = await readers.find(
    { reader: readerOf(caller, device) },
    { order, limit: MOST_OPENED },
  )
  if (opened.length === 0) return []
  const bySubject = new Map(opened.map((one) => [one.subject, one]))
  const found = await recalls.find(
    { subject: oneOf([...bySubject.keys()]) },
    { order: [{ by: 'at', down: true }], limit: 200 },
  )
  const news = found.filter((recall) => isNews(recall, bySubject.get(recall.subject)))
  // Only the last word on each: a correction makes the withdrawal before it old news.
  const last = news.filter((recall, i) => news.findIndex((n) => n.subject === recall.subject) === i)
  return last.slice(0, MOST_SHOWN)
}

/** Told once is enough. */
export async function hearNews(
  { readers, recalls }: Readership,
  { recallId, device }: { recallId: string; device?: string | undefined },
  { caller, now, once }: Change,
): Promise<void> {
  const reader = readerOf(caller, device)
  await once(async (tx) => {
    const recall = await tx.get(recalls, recallId)
    if (!recall) throw new AppError('NotFound', '没找到这条更正，刷新看看')
    const _id = readerId(recall.subject, reader)
    if (await tx.get(readers, _id)) await tx.update(readers, _id, { heardAt: now })
    return { recallId }
  })
}
