import type { Delivery } from '../../core/newsroom/delivery'
import { explain } from '../../core/newsroom/explain'
import { noteAttempt } from '../kit/party-channel'
import { inTransaction, type Tx } from '../kit/transaction'

const HOW = (kind: Delivery['kind']) => (kind === 'email' ? 'email' : 'bot')

/** Told by telephone instead: that is a try as well. */
export const noteByPhoneToo = (
  tx: Tx,
  { _id: deliveryId, letter }: Delivery,
  { at, by, words }: { at: number; by: string; words: string },
): Promise<void> =>
  letter
    ? noteAttempt(tx, letter.referralId, { deliveryId, at, by, how: 'phone', reached: true, words })
    : Promise.resolve()

interface Ended {
  row: Delivery
  patch: Record<string, unknown>
}

async function note({ row, patch }: Ended): Promise<void> {
  const { _id: deliveryId, letter, kind, to } = row
  const reached = patch.state === 'delivered'
  if (!letter || (!reached && patch.state !== 'dead')) return
  const code = (patch.attempts as Delivery['attempts']).at(-1)?.code ?? ''
  const words = reached ? `${letter.title}，送到${to}` : `没送到：${explain(kind, code).what}`
  const told = { deliveryId, at: Number(patch.doneAt), how: HOW(kind), reached, words } as const
  await inTransaction((tx) => noteAttempt(tx, letter.referralId, told))
}

/** Writes how letters to parties ended into the records of what was asked of them (C5). */
export async function noteLetters(all: readonly Ended[]): Promise<void> {
  for (const one of all) if (one.row.letter) await note(one)
}
