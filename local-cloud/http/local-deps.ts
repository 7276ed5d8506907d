import type { FunctionsRuntime } from '../functions/runtime'
import type { Ledger } from '../openapi/ledger'
import type { Subscriptions } from '../openapi/subscriptions'
import type { StorageActions, StorageDeps } from '../storage/storage-actions'
import type { Timers } from '../timers/timers'
import type { Hooks } from './hooks'

/** What the pages and calls under `/local` look into. */
export interface LocalDeps {
  runtime: FunctionsRuntime
  storage: StorageActions
  storageDeps: StorageDeps
  ledger: Ledger
  subscriptions: Subscriptions
  timers: Timers
  hooks: Hooks
}
