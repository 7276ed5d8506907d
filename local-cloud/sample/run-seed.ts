import type { LocalDatabase } from '../database/types'
import type { FunctionsRuntime } from '../functions/runtime'
import type { Subscriptions } from '../openapi/subscriptions'
import { toFileId } from '../storage/cloud-path'
import type { StorageDeps } from '../storage/storage-actions'
import { seedSample } from './seed'

interface SeedDeps {
  runtime: FunctionsRuntime
  database: LocalDatabase
  storageDeps: StorageDeps
  subscriptions: Subscriptions
  /** Where this machine serves the pages, `http://127.0.0.1:8080`. */
  publicUrl: string
  now: number
  amount: 'people' | 'full'
}

/** Makes the sample district through the same calls a mini program makes. */
export async function seed({
  runtime,
  database,
  storageDeps,
  subscriptions,
  publicUrl,
  now,
  amount,
}: SeedDeps) {
  await seedSample({
    database,
    publicUrl,
    now,
    amount,
    callFunction: async (name, data, openid) => {
      const identity = { source: 'local_seed', openid, clientIp: '127.0.0.1' }
      return JSON.parse(await runtime.invoke(name, JSON.stringify(data), identity))
    },
    upload: async (path, bytes) => {
      await storageDeps.files.write(path, bytes)
      return toFileId(path)
    },
    subscribe: (openid, templateId) => subscriptions.answer(openid, templateId, true),
  })
}
