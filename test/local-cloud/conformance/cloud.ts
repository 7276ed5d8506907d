import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../../../local-cloud/database/open-database'
import type { CollectionSpec, LocalDatabase } from '../../../local-cloud/database/types'
import { functionEnv } from '../../../local-cloud/functions/environment'
import { startGateway } from '../../../local-cloud/gateway/gateway'
import { Ledger } from '../../../local-cloud/openapi/ledger'
import { Subscriptions } from '../../../local-cloud/openapi/subscriptions'
import { FileStore } from '../../../local-cloud/storage/file-store'
import { SignedUrls } from '../../../local-cloud/storage/signed-urls'
import { StorageActions } from '../../../local-cloud/storage/storage-actions'
import { bundle } from '../database/bundle'

type Loose = ReturnType<typeof JSON.parse>

export interface SdkCloud {
  /** The real `wx-server-sdk`, its types too loose to matter here. */
  sdk: Loose
  db: Loose
  database: LocalDatabase
  stop(): Promise<void>
}

const loopback = () => 'http://127.0.0.1'

/** The real SDK in this process, sent to the real gateway over the real engine; there are no functions behind it. */
export async function startSdkCloud(specs: CollectionSpec[]): Promise<SdkCloud> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'lianxian-sdk-'))
  const worker = bundle('local-cloud/database/worker.ts')
  const database = await openDatabase({
    file: path.join(dataDir, 'sdk.db'),
    workerPath: worker.file,
  })
  await database.ensureCollections(specs)
  const storageDeps = {
    files: new FileStore(dataDir),
    urls: new SignedUrls(Buffer.alloc(32)),
    uploadBase: loopback,
    publicUrl: loopback,
    now: Date.now,
  }
  const gateway = await startGateway({
    database,
    runtime: () => {
      throw new Error('no functions run here')
    },
    storage: new StorageActions(storageDeps),
    storageDeps,
    openApi: {
      now: Date.now,
      ledger: new Ledger(dataDir),
      subscriptions: new Subscriptions(dataDir),
      publicUrl: loopback,
      mediaDelayMs: 0,
      push: async () => undefined,
    },
    print: (line) => console.error(line),
  })
  const env = functionEnv({ adminUrl: gateway.adminUrl, publicUrl: loopback(), key: 'k' })
  Object.assign(process.env, env)
  const sdk: Loose = require('wx-server-sdk')
  sdk.init({ env: env.TCB_ENV })
  const stop = async () => {
    await gateway.close()
    await database.close()
    worker.remove()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { sdk, db: sdk.database(), database, stop }
}

/** The error a call is refused with, as the SDK throws it. */
export async function refused(
  work: Promise<unknown>,
): Promise<{ errCode?: number; code?: string; errMsg: string }> {
  try {
    await work
  } catch (error) {
    return error as { errCode?: number; errMsg: string }
  }
  throw new Error('it was not refused')
}
