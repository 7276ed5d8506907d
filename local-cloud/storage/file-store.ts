import { randomBytes } from 'node:crypto'
import { createReadStream, mkdirSync, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { checkCloudPath } from './cloud-path'

/** Cloud storage as plain files: a cloud path is the same path under `files/` of the data folder. */
export class FileStore {
  private readonly files: string
  private readonly parts: string

  constructor(dataDir: string) {
    this.files = path.join(dataDir, 'files')
    this.parts = path.join(dataDir, 'uploading')
    mkdirSync(this.files, { recursive: true })
    mkdirSync(this.parts, { recursive: true })
  }

  /** Writes the whole file or nothing; what is acknowledged is on the disk. */
  async write(cloudPath: string, bytes: Buffer): Promise<void> {
    const target = this.locate(cloudPath)
    const part = path.join(this.parts, randomBytes(12).toString('hex'))
    const handle = await open(part, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await mkdir(path.dirname(target), { recursive: true })
    await rename(part, target)
  }

  /** Bytes in the file, or undefined when there is none. */
  async size(cloudPath: string): Promise<number | undefined> {
    try {
      const found = await stat(this.locate(cloudPath))
      return found.isFile() ? found.size : undefined
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  read(cloudPath: string): ReadStream {
    return createReadStream(this.locate(cloudPath))
  }

  /** Answers whether there was something to remove. */
  async remove(cloudPath: string): Promise<boolean> {
    if ((await this.size(cloudPath)) === undefined) return false
    await rm(this.locate(cloudPath))
    return true
  }

  /** Every stored path, sorted. */
  async list(): Promise<string[]> {
    const entries = await readdir(this.files, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.files, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join('/'))
      .sort()
  }

  private locate(cloudPath: string): string {
    return path.join(this.files, ...checkCloudPath(cloudPath).split('/'))
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
