import { AppError } from '../../core/kit/errors'
import type { Reader } from '../../core/policies/explainer'
import type { Caller } from '../kit/caller'
import { keyedHash } from '../kit/crypto'
import type { Tx } from '../kit/transaction'
import { readers } from './records'

const byDevice = (device: string) => keyedHash('reader', 'device', device)
const byPerson = (personId: string) => keyedHash('reader', 'person', personId)

/** Somebody by a keyed hash: the person where one is known, else the device. */
export function readerOf(caller: Caller, device: string | undefined): string {
  if (caller.personId) return byPerson(caller.personId)
  if (device) return byDevice(device)
  throw new AppError('BadInput', '没认出这台手机，刷新再试')
}

export const readerId = (explainerId: string, reader: string) =>
  keyedHash('read', explainerId, reader)

/** Who has signed in was perhaps counted by device before: from now on as the person. */
async function takeOver(tx: Tx, explainerId: string, caller: Caller, device: string | undefined) {
  if (!caller.personId || !device) return undefined
  const former = await tx.get(readers, readerId(explainerId, byDevice(device)))
  if (former) await tx.remove(readers, former._id)
  return former
}

/** Remembers that somebody looked, once however often they come back. */
export async function rememberReader(
  tx: Tx,
  explainerId: string,
  { caller, device, now }: { caller: Caller; device: string | undefined; now: number },
): Promise<Reader> {
  const reader = readerOf(caller, device)
  const _id = readerId(explainerId, reader)
  const former = await takeOver(tx, explainerId, caller, device)
  const before = (await tx.get(readers, _id)) ?? former
  const seen = { firstAt: before?.firstAt ?? now, lastAt: now, heardAt: now }
  const record: Reader = { ...before, _id, explainerId, reader, ...seen }
  await tx.put(readers, record)
  return record
}
