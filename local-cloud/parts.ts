import { createHmac } from 'node:crypto'
import path from 'node:path'
import { collections } from '../cloudfunctions/kit/collections'
import { databaseFile, secretKey } from './data-folder'
import { openDatabase } from './database/open-database'
import type { LocalDatabase } from './database/types'
import { functionEnv, platformEvents } from './functions/environment'
import { FunctionsRuntime } from './functions/runtime'
import { type Gateway, startGateway } from './gateway/gateway'
import { Ledger } from './openapi/ledger'
import { Subscriptions } from './openapi/subscriptions'
import type { Options } from './options'
import { FileStore } from './storage/file-store'
import { SignedUrls } from './storage/signed-urls'
import { StorageActions, type StorageDeps } from './storage/storage-actions'

const MEDIA_DELAY_MS = 800 // a real verdict takes seconds to minutes; short, so that a demo shows it
const MAX_INSTANCES = 8

/** Addresses that are known only once the servers listen. */
export interface Addresses {
  publicUrl: string
  gateway: Gateway | undefined
}

/** The pieces of the cloud behind its doors. */
export interface Parts {
  now: () => number
  database: LocalDatabase
  runtime: FunctionsRuntime
  storage: StorageActions
  storageDeps: StorageDeps
  ledger: Ledger
  subscriptions: Subscriptions
}

export type Print = (line: string) => void

/** Opens the store with every declared collection; `__dirname` is where the bundles are. */
async function openStore(dataDir: string, now: () => number): Promise<LocalDatabase> {
  const workerPath = path.join(__dirname, 'database-worker.js')
  const database = await openDatabase({ file: databaseFile(dataDir), now, workerPath })
  await database.ensureCollections(collections)
  return database
}

/** Makes the pieces on one data folder; nothing listens yet. */
export async function makeParts(
  { dataDir, functionsDir }: Options,
  addresses: Addresses,
  print: Print,
): Promise<Parts> {
  const now = () => Date.now()
  const key = secretKey(dataDir)
  const { publicUrl, uploadBase, adminUrl } = {
    publicUrl: () => addresses.publicUrl,
    uploadBase: () => addresses.gateway?.uploadBase ?? '',
    adminUrl: () => addresses.gateway?.adminUrl ?? '',
  }
  const files = new FileStore(dataDir)
  const urls = new SignedUrls(createHmac('sha256', key).update('storage').digest())
  const storageDeps = { files, urls, uploadBase, publicUrl, now }
  const runtime = new FunctionsRuntime({
    functionsDir,
    workerFile: path.join(__dirname, 'function-worker.js'),
    maxInstances: Number(process.env.LIANXIAN_MAX_INSTANCES ?? MAX_INSTANCES),
    env: () => functionEnv({ adminUrl: adminUrl(), publicUrl: publicUrl(), key }),
    print,
  })
  return {
    now,
    database: await openStore(dataDir, now),
    runtime,
    storage: new StorageActions(storageDeps),
    storageDeps,
    ledger: new Ledger(dataDir),
    subscriptions: new Subscriptions(dataDir),
  }
}

/** Starts the loopback gateway the functions' SDK talks to. */
export function openGateway(parts: Parts, print: Print): Promise<Gateway> {
  const { runtime, now, ledger, subscriptions, storageDeps } = parts
  const openApi = {
    now,
    ledger,
    subscriptions,
    publicUrl: storageDeps.publicUrl,
    mediaDelayMs: Number(process.env.LIANXIAN_MEDIA_DELAY_MS ?? MEDIA_DELAY_MS),
    push: platformEvents(runtime, print),
  }
  return startGateway({ ...parts, runtime: () => runtime, openApi, print })
}
