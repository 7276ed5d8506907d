import { createWriteStream } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { LocalDatabase } from './database/types'

async function* withNewlines(lines: AsyncIterable<string>) {
  for await (const line of lines) yield `${line}\n`
}

/** Writes one JSON Lines file per collection and a copy of the stored files, as CloudBase imports them. */
export async function exportAll(database: LocalDatabase, dataDir: string, out: string) {
  const collections = path.join(out, 'collections')
  await mkdir(collections, { recursive: true })
  const names = await database.listCollections()
  for (const name of names) {
    const lines = Readable.from(withNewlines(database.exportCollection(name)))
    await pipeline(lines, createWriteStream(path.join(collections, `${name}.json`)))
  }
  const files = path.join(dataDir, 'files')
  await cp(files, path.join(out, 'files'), { recursive: true, force: true })
  return names
}
