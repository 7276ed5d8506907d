import { createHmac } from 'node:crypto'
import path from 'node:path'
import { collections } from '../cloudfunctions/kit/collections'
import { databaseFile, lockFolder, secretKey, seeding } from './data-folder'
import { openDatabase } from './database/open-database'
import { functionEnv, platformEvents } from './functions/environment'
import { preloadNatives } from './functions/preload-natives'
import { FunctionsRuntime } from './functions/runtime'
import { type Gateway, startGateway } from './gateway/gateway'
import { Hooks } from './http/hooks'
import type { LocalDeps } from './http/local-deps'
import { startPublicServer } from './http/public-server'
import { StaticFiles } from './http/static-files'
import { Ledger } from './openapi/ledger'
import { Subscriptions } from './openapi/subscriptions'
import type { Options } from './options'
import { seed } from './sample/run-seed'
import { FileStore } from './storage/file-store'
import { SignedUrls } from './storage/signed-urls'
import { StorageActions } from './storage/storage-actions'
import { Timers } from './timers/timers'

export interface RunningCloud {
  url: string
  stop(): Promise<void>
}

const MEDIA_DELAY_MS = 800 // a real verdict takes seconds to minutes; short, so that a demo shows it
const MAX_INSTANCES = 8

/** Starts everything on one data folder; resolves when the first request can be answered. */
export async function startCloud(options: Options, print: (line: string) => void) {
  const { dataDir } = options
  const unlock = lockFolder(dataDir)
  try {
    return await startLocked(options, print, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function startLocked(
  options: Options,
  print: (line: string) => void,
  unlock: () => void,
): Promise<RunningCloud> {
  const { dataDir, functionsDir } = options
  const now = () => Date.now()
  const key = secretKey(dataDir)
  const seedNow = seeding.isDue(dataDir) && options.sample !== 'none'
  if (seedNow) seeding.begin(dataDir)
  await preloadNatives(functionsDir)
  const workers = __dirname
  const database = await openDatabase({
    file: databaseFile(dataDir),
    now,
    workerPath: path.join(workers, 'database-worker.js'),
  })
  await database.ensureCollections(collections)
  const ledger = new Ledger(dataDir)
  const subscriptions = new Subscriptions(dataDir)

  let publicUrl = ''
  let gateway: Gateway | undefined
  let local: LocalDeps | undefined
  const runtime = new FunctionsRuntime({
    functionsDir,
    workerFile: path.join(workers, 'function-worker.js'),
    maxInstances: Number(process.env.LIANXIAN_MAX_INSTANCES ?? MAX_INSTANCES),
    env: () => functionEnv({ adminUrl: gateway?.adminUrl ?? '', publicUrl, key }),
    print,
  })
  const storageDeps = {
    files: new FileStore(dataDir),
    urls: new SignedUrls(createHmac('sha256', key).update('storage').digest()),
    uploadBase: () => gateway?.uploadBase ?? '',
    publicUrl: () => publicUrl,
    now,
  }
  const storage = new StorageActions(storageDeps)
  const openApi = {
    now,
    ledger,
    subscriptions,
    publicUrl: () => publicUrl,
    mediaDelayMs: Number(process.env.LIANXIAN_MEDIA_DELAY_MS ?? MEDIA_DELAY_MS),
    push: platformEvents(runtime, print),
  }
  gateway = await startGateway({
    database,
    runtime: () => runtime,
    storage,
    storageDeps,
    openApi,
    print,
  })
  const pages = new StaticFiles(options.webDir)
  const door = await startPublicServer(options.port, options.host, {
    local: () => local,
    storageDeps,
    pages,
    print,
  })
  const url = `http://${options.host === '0.0.0.0' ? '127.0.0.1' : options.host}:${door.port}`
  publicUrl = process.env.LIANXIAN_PUBLIC_URL ?? url
  const timers = new Timers(runtime, now, print)
  if (seedNow && options.sample !== 'none') {
    await seed({
      runtime,
      database,
      storageDeps,
      subscriptions,
      publicUrl,
      now: now(),
      amount: options.sample,
    })
    seeding.finish(dataDir)
  }
  local = { runtime, storage, storageDeps, ledger, subscriptions, timers, hooks: new Hooks() }
  if (options.timers) timers.start()
  const stop = async () => {
    timers.stop()
    await door.close()
    await runtime.close()
    await gateway?.close()
    await database.close()
    unlock()
  }
  return { url, stop }
}
