import {
  limitReading,
  peopleOf,
  type Readership,
  rememberReader,
  rememberToTell,
} from './readership'
import type { Change } from './service'
import type { Tx } from './transaction'

interface Reading {
  kept: Readership
  subject: string
  /** Fails where the text is not out, in the same transaction. */
  isOut: (tx: Tx) => Promise<unknown>
}

/** Counts somebody who opened a text; a refresh counts nothing (B2). */
export async function countReader(
  { kept, subject, isOut }: Reading,
  device: string | undefined,
  by: Change,
): Promise<{ people: number }> {
  await limitReading(by)
  const { caller, now, once } = by
  await once(async (tx) => {
    await isOut(tx)
    const { _id } = await rememberReader(tx, kept, subject, { caller, device, now })
    return { readerId: _id }
  })
  return { people: (await peopleOf(kept, [subject])).get(subject) ?? 0 }
}

/** Keeps, sealed, whom to tell of a correction: only for who asked for it (X4, P3). */
export async function tellOfNews(
  { kept, subject, isOut }: Reading,
  { caller, now, once }: Change,
): Promise<{ done: true }> {
  await once(async (tx) => {
    await isOut(tx)
    const { _id } = await rememberToTell(tx, kept, subject, { caller, now })
    return { readerId: _id }
  })
  return { done: true }
}
