import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

const at = (dataDir: string) => ({
  lock: path.join(dataDir, 'lock'),
  key: path.join(dataDir, 'key'),
  seeding: path.join(dataDir, 'seeding'),
  database: path.join(dataDir, 'database.sqlite'),
})

export const databaseFile = (dataDir: string) => at(dataDir).database

/** When a process started, to tell a reused pid from the process that took the lock; Linux only. */
function startOf(pid: number): string {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').split(') ').pop()?.split(' ')[19] ?? ''
}

function isAlive(holder: string): boolean {
  const [pid, start] = holder.split(' ')
  if (!Number(pid) || Number(pid) === process.pid) return false
  try {
    process.kill(Number(pid), 0)
    return startOf(Number(pid)) === (start ?? '')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Takes the folder for this process; throws when another living process has it. */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const { lock } = at(dataDir)
  const mine = `${process.pid} ${startOf(process.pid)}`
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(lock, mine, { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = readFileSync(lock, 'utf8')
      if (isAlive(holder)) {
        throw new Error(`数据目录 ${dataDir} 正被另一个进程使用（进程号 ${holder.split(' ')[0]}）`)
      }
      unlinkSync(lock)
    }
  }
  throw new Error(`数据目录 ${dataDir} 的锁没有拿到`)
}

/** The 32-byte key everything keyed or sealed derives from, base64; made once, readable by the owner only. */
export function secretKey(dataDir: string): string {
  const { key } = at(dataDir)
  if (!existsSync(key)) {
    writeFileSync(key, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  }
  chmodSync(key, 0o600)
  return readFileSync(key, 'utf8').trim()
}

/** Remembers that the sample district is being made, so that a killed first start begins again cleanly. */
export const seeding = {
  /** True when there is no data yet; removes what an unfinished seeding left behind. */
  isDue(dataDir: string): boolean {
    const { seeding: mark, database } = at(dataDir)
    if (existsSync(mark)) {
      for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
      for (const made of ['files', 'subscriptions.json', 'openapi-calls.jsonl']) {
        rmSync(path.join(dataDir, made), { recursive: true, force: true })
      }
      // The mark goes last: a kill in between must not make half a district look whole.
      rmSync(mark)
    }
    return !existsSync(database)
  },
  begin(dataDir: string) {
    writeFileSync(at(dataDir).seeding, '')
  },
  finish(dataDir: string) {
    rmSync(at(dataDir).seeding, { force: true })
  },
}
