import { find } from '../query/find'
import { NO_ROW } from '../query/source'
import { queryOf } from './body'
import type { Action } from './context'

/** `doc.remove` and `where().remove`; without a query it empties the collection, as the cloud does. */
export const removeDocument: Action = (body, { store, target }) => {
  const collection = store.catalog.get(body.collectionName)
  const limit = body.multi === true ? Number.POSITIVE_INFINITY : 1
  const found = find(target.source(collection), { query: queryOf(body), sort: [], skip: 0, limit })
  const work = (): void => {
    for (const item of found) {
      const rid = item.rid === NO_ROW ? undefined : item.rid
      target.put({ collection, rid, before: item.doc, after: undefined })
    }
  }
  if (found.length > 1) target.atomically(work)
  else work()
  return { data: { deleted: found.length } }
}
