import type { Transaction } from '../transactions/transaction'
import type { Transactions } from '../transactions/transactions'
import type { Target } from './context'

/** Reads the transaction's snapshot with its own writes over it; writes stay in the transaction. */
export function transactionTarget(transactions: Transactions, transaction: Transaction): Target {
  return {
    source: (collection) => transaction.source(collection),
    put: (change) => transactions.write(transaction, change),
    assertFree: () => undefined,
    // Any error ends the whole transaction, so there is nothing to undo here.
    atomically: (work) => work(),
  }
}
