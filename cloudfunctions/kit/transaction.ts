import { AppError } from '../../core/kit/errors'
import { database, type SdkTransaction } from './cloud'
import type { Collection, Doc } from './database'
import { isDuplicate } from './database'

const TRIES = 8
const SHORTEST_WAIT = 15
const LONGEST_WAIT = 400

/** What a transaction may do: single documents only, as the platform guarantees nothing else. */
export interface Tx {
  get<T extends Doc>(c: Collection<T>, id: string): Promise<T | undefined>
  add<T extends Doc>(c: Collection<T>, doc: T): Promise<void>
  put<T extends Doc>(c: Collection<T>, doc: T): Promise<void>
  update<T extends Doc>(c: Collection<T>, id: string, patch: Record<string, unknown>): Promise<void>
  remove<T extends Doc>(c: Collection<T>, id: string): Promise<void>
}

function txOver(t: SdkTransaction): Tx {
  return {
    async get<T extends Doc>(c: Collection<T>, id: string) {
      const found = (await t.collection(c.name).doc(id).get()) as { data: T | null }
      return found.data ?? undefined
    },
    async add(c, doc) {
      await t.collection(c.name).add({ data: doc })
    },
    async put(c, { _id, ...rest }) {
      await t.collection(c.name).doc(_id).set({ data: rest })
    },
    async update(c, id, patch) {
      await t.collection(c.name).doc(id).update({ data: patch })
    },
    async remove(c, id) {
      await t.collection(c.name).doc(id).remove()
    },
  }
}

/**
 * Whether another try may succeed. The SDK's own retry misses conflicts raised by a write, because
 * they lose their code on the way (protocol §4), so the text is what we go by.
 */
function isPassing(error: unknown): boolean {
  if (error instanceof AppError) return false
  const { errMsg, message } = error as { errMsg?: string; message?: string }
  return (
    isDuplicate(error) ||
    /TransactionConflict|TransactionBusy|TransactionNotExist|WriteConflict/.test(
      `${errMsg} ${message}`,
    )
  )
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const waitBefore = (attempt: number) =>
  SHORTEST_WAIT + Math.random() * Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** attempt)

async function once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const t = await database().startTransaction()
  try {
    const value = await work(txOver(t))
    await t.commit()
    return value
  } catch (error) {
    // After a conflict the server has already ended it; that second failure says nothing new.
    await t.rollback().catch(() => undefined)
    throw error
  }
}

/**
 * Runs `work` in a snapshot transaction, again with jitter when it lost a race (at most 8 times).
 * `work` must have no effect outside `tx`. Fails with `Conflict` when the races do not end.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(work)
    } catch (error) {
      if (!isPassing(error)) throw error
      if (attempt === TRIES) throw new AppError('Conflict', '同时改的人太多，请再试一次')
      await pause(waitBefore(attempt))
    }
  }
}
