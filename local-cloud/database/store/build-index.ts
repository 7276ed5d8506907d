import { decodeBody } from '../ejson'
import { invalidParam } from '../errors'
import type { IndexSpec } from '../types'
import type { CollectionInfo, IndexInfo } from './catalog'
import { duplicateKey } from './duplicate'
import { indexEntries } from './index-keys'
import { scanAll } from './scan'
import type { Store } from './store'

/** Makes a collection's indexes those of the manifest, dropping and building as needed. */
export function matchIndexes(store: Store, collection: CollectionInfo, specs: IndexSpec[]): void {
  const wanted = new Map(specs.map((spec) => [signature(spec), spec]))
  for (const index of [...collection.indexes]) {
    const spec = signature(specOf(index))
    if (!wanted.delete(spec)) store.catalog.dropIndex(collection, index)
  }
  for (const spec of wanted.values()) {
    assertSpec(collection, spec)
    fill(store, collection, store.catalog.addIndex(collection, spec))
  }
}

function specOf(index: IndexInfo): IndexSpec {
  const keys = Object.fromEntries(index.keys.map(({ path, direction }) => [path, direction]))
  return { name: index.name, keys, unique: index.unique }
}

function signature(spec: IndexSpec): string {
  return JSON.stringify([spec.name, Object.entries(spec.keys), spec.unique === true])
}

function assertSpec(collection: CollectionInfo, spec: IndexSpec): void {
  const keys = Object.entries(spec.keys)
  const isSound = keys.every(
    ([path, direction]) => path !== '' && [1, -1, '2dsphere'].includes(direction),
  )
  if (spec.name === '' || spec.name === '_id_' || keys.length === 0 || !isSound) {
    throw invalidParam(`bad index ${spec.name} of ${collection.name}`)
  }
  if (collection.indexes.some((index) => index.name === spec.name)) {
    throw invalidParam(`two indexes named ${spec.name} in ${collection.name}`)
  }
}

function fill(store: Store, collection: CollectionInfo, index: IndexInfo): void {
  const insert = `INSERT INTO ${index.table} (k, rid) VALUES (?, ?)`
  for (const { rid, body } of scanAll(store.connection, collection)) {
    const doc = decodeBody(body)
    const { keys, multikey } = indexEntries(index, doc)
    store.catalog.noteMultikey(index, multikey)
    for (const key of keys) {
      if (index.unique && store.holderOf(index, key, rid) !== undefined)
        throw duplicateKey(index, doc)
      store.connection.run(insert, [key, rid])
    }
  }
}
