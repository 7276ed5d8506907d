import { lockFolder, seeding } from './data-folder'
import { preloadNatives } from './functions/preload-natives'
import { Hooks } from './http/hooks'
import type { LocalDeps } from './http/local-deps'
import { startPublicServer } from './http/public-server'
import { StaticFiles } from './http/static-files'
import type { Options } from './options'
import { type Addresses, makeParts, openGateway, type Parts, type Print } from './parts'
import { seed } from './sample/run-seed'
import { Timers } from './timers/timers'

export interface RunningCloud {
  url: string
  stop(): Promise<void>
}

/** Starts everything on one data folder; resolves when the first request can be answered. */
export async function startCloud(options: Options, print: Print): Promise<RunningCloud> {
  const unlock = lockFolder(options.dataDir)
  try {
    return await startLocked(options, print, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

/** Fills a new data folder; a start that was killed half way begins again. */
async function fill(parts: Parts, { dataDir, sample }: Options) {
  if (sample === 'none') return
  const publicUrl = parts.storageDeps.publicUrl()
  await seed({ ...parts, publicUrl, now: parts.now(), amount: sample })
  seeding.finish(dataDir)
}

async function startLocked(
  options: Options,
  print: Print,
  unlock: () => void,
): Promise<RunningCloud> {
  const isNew = seeding.isDue(options.dataDir)
  if (isNew && options.sample !== 'none') seeding.begin(options.dataDir)
  await preloadNatives(options.functionsDir)
  const addresses: Addresses = { publicUrl: '', gateway: undefined }
  const parts = await makeParts(options, addresses, print)
  const gateway = await openGateway(parts, print)
  addresses.gateway = gateway
  let local: LocalDeps | undefined
  const door = await startPublicServer(options.port, options.host, {
    local: () => local,
    storageDeps: parts.storageDeps,
    pages: new StaticFiles(options.webDir),
    print,
  })
  const url = `http://${options.host === '0.0.0.0' ? '127.0.0.1' : options.host}:${door.port}`
  addresses.publicUrl = process.env.LIANXIAN_PUBLIC_URL ?? url
  const timers = new Timers(parts.runtime, parts.now, print)
  if (isNew) await fill(parts, options)
  local = { ...parts, timers, hooks: new Hooks() }
  if (options.timers) timers.start()
  const stop = async () => {
    timers.stop()
    await door.close()
    await parts.runtime.close()
    await gateway.close()
    await parts.database.close()
    unlock()
  }
  return { url, stop }
}
