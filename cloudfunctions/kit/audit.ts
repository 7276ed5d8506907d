import {
  type Anchor,
  type AuditEntry,
  type AuditHead,
  type AuditRow,
  auditChecker,
  auditId,
  auditWords,
  type Broken,
  ORIGIN,
} from '../../core/people/trust/audit'
import { keyedHash } from './crypto'
import { above, collection, type Where } from './database'
import type { Tx } from './transaction'

export const auditRows = collection<AuditRow>('audit')
export const auditHeads = collection<AuditHead>('auditHead')

const HEAD = 'head'

/** Keyed: whoever can write the database but lacks the key cannot make a chain that verifies. */
export const auditHash = (words: string): string => keyedHash('audit', words)

export const auditHead = (): Promise<AuditHead | undefined> => auditHeads.get(HEAD)

/**
 * Appends one row to the tamper-evident log, inside the transaction of what it tells of (S3).
 * The head record orders concurrent appends: who commits first takes the number, the others'
 * transactions lose the race and run again (decision 0021). For rare acts only, never for a
 * write path many people share.
 */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  const head = await tx.get(auditHeads, HEAD)
  const seq = (head?.seq ?? 0) + 1
  const told = { ...entry, seq, prev: head?.hash ?? ORIGIN }
  const hash = auditHash(auditWords(told))
  await tx.add(auditRows, { _id: auditId(seq), ...told, hash })
  await tx.put(auditHeads, { _id: HEAD, seq, hash })
}

const AT_ONCE = 500

/** The whole chain against its head and, where somebody noted one, an anchor. */
export async function checkChain(
  head: AuditHead | undefined,
  anchor?: Anchor,
): Promise<{ rows: number; hash: string; broken?: Broken }> {
  const checker = auditChecker(auditHash, anchor)
  const ended = (broken?: Broken) => {
    const { seq, hash } = checker.last()
    return { rows: seq, hash, ...(broken ? { broken } : {}) }
  }
  for (let from = ''; ; ) {
    const where: Where = from ? { _id: above(from) } : {}
    const page = await auditRows.find(where, { order: [{ by: '_id' }], limit: AT_ONCE })
    for (const row of page) {
      const broken = checker.next(row)
      if (broken) return ended(broken)
    }
    if (page.length < AT_ONCE) return ended(checker.finish(head))
    from = page.at(-1)?._id ?? ''
  }
}
