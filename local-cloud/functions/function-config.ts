import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The part of a function's config.json that a run needs (law file A4: exactly one trigger). */
export interface FunctionConfig {
  timeoutMs: number
  trigger: { name: string; cron: string } | undefined
}

interface ConfigFile {
  timeout?: number
  triggers?: { name: string; type: string; config: string }[]
}

const DEFAULT_TIMEOUT_S = 20 // the cloud gives 3 s unless told; a laptop under load needs more
const MAX_TIMEOUT_S = 60

/** Reads config.json; throws when the cloud would refuse it. */
export function readFunctionConfig(folder: string): FunctionConfig {
  const file = path.join(folder, 'config.json')
  const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile) : {}
  const seconds = config.timeout ?? DEFAULT_TIMEOUT_S
  if (!(seconds > 0 && seconds <= MAX_TIMEOUT_S)) {
    throw new Error(`${file}: timeout must be 1 to ${MAX_TIMEOUT_S} seconds`)
  }
  const triggers = config.triggers ?? []
  if (triggers.length > 1) throw new Error(`${file}: a function may have one trigger only`)
  const [trigger] = triggers
  if (!trigger) return { timeoutMs: seconds * 1000, trigger: undefined }
  if (trigger.type !== 'timer' || !/^[a-z][\w-]{0,59}$/i.test(trigger.name)) {
    throw new Error(`${file}: a trigger is of type timer, its name starts with a letter`)
  }
  return { timeoutMs: seconds * 1000, trigger: { name: trigger.name, cron: trigger.config } }
}
