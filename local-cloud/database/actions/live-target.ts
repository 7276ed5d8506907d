import { encodeValue } from '../encode-key'
import type { Change, KeyChange, Store } from '../store/store'
import { documentResource, keyResource } from '../transactions/locks'
import type { Transactions } from '../transactions/transactions'
import type { Target } from './context'

/** Writes outside transactions. They wait for documents that a transaction has written (LockedError). */
export function liveTarget(store: Store, transactions: Transactions): Target {
  const { locks, history } = transactions

  const assertFree = (change: Change, keyChanges: readonly KeyChange[]): void => {
    if (locks.size === 0) return
    locks.assertFree(resourceOf(change))
    for (const { index, added } of keyChanges) {
      if (!index.unique) continue
      for (const key of added) locks.assertFree(keyResource(index, key))
    }
  }

  return {
    source: (collection) => ({ connection: store.connection, collection }),
    assertFree(changes) {
      if (locks.size === 0) return
      for (const change of changes) assertFree(change, store.keyChanges(change))
    },
    put(change) {
      const keyChanges = store.keyChanges(change)
      assertFree(change, keyChanges)
      store.assertUnique(change, keyChanges)
      store.apply(change, keyChanges)
      history.note(history.isRecording ? resourceOf(change) : '')
    },
    atomically(work) {
      store.connection.exec('SAVEPOINT operation')
      try {
        const result = work()
        store.connection.exec('RELEASE operation')
        return result
      } catch (error) {
        store.connection.exec('ROLLBACK TO operation')
        store.connection.exec('RELEASE operation')
        store.catalog.readMultikey()
        throw error
      }
    },
  }
}

function resourceOf({ collection, before, after }: Change): string {
  return documentResource(collection, encodeValue((after ?? before)?._id))
}
