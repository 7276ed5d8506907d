import { EJSON } from 'bson'
import { TestDatabase } from './support'
import samples from './wire-samples.json'

interface Sample {
  title: string
  request: Record<string, unknown>
  response: { code?: string; message?: string; data?: unknown; transactionId?: string }
}

/** When the captured answers show the server's time: db.serverDate() must give exactly this. */
const TIMES: Record<string, number> = { add: 1795412462774, 'doc.update ops': 1795412462850 }

/** The prototype let a conflicting transaction be aborted; the cloud has ended it already (protocol §4). */
const ABORT_AFTER_CONFLICT = 'bb0f9525-4ae6-4e6c-b6bf-fc40a8402472'

// The prototype answered in the order of ids, MongoDB in that of insertion: only asked-for orders are compared.
function comparable(data: unknown, isOrdered: boolean): unknown {
  const list = (data as { list?: string[] } | undefined)?.list
  if (list === undefined) return data
  const docs = list.map((text) => roundDistance(EJSON.parse(text, { relaxed: true })))
  const nameOf = (doc: object): string => JSON.stringify(Object.entries(doc).sort())
  return isOrdered ? docs : docs.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

// The prototype took the earth for 37 m larger than MongoDB does (6 378 100 m).
function roundDistance(doc: { dist?: number }): object {
  return doc.dist === undefined ? doc : { ...doc, dist: Math.round(doc.dist) }
}

function isOrdered({ request }: Sample): boolean {
  const text = JSON.stringify(request)
  return request.order !== undefined || /nearSphere|geoNear|"\$sort"/.test(text)
}

describe('the wire samples of the protocol', () => {
  const db = new TestDatabase([])
  const known = new Map<string, string>()
  afterAll(() => db.close())

  const translate = <T>(value: T): T => {
    let text = JSON.stringify(value)
    for (const [theirs, ours] of known) text = text.replaceAll(theirs, ours)
    return JSON.parse(text)
  }

  const learn = (theirs: Sample['response'], ours: Sample['response']): void => {
    if (theirs.transactionId) known.set(theirs.transactionId, String(ours.transactionId))
    const ids = (theirs.data as { insertedIds?: string[] } | undefined)?.insertedIds
    if (ids?.length === 1 && /^[0-9a-f]{32}$/.test(String(ids[0]))) {
      known.set(String(ids[0]), String((ours.data as { insertedIds: string[] }).insertedIds[0]))
    }
  }

  it.each((samples as Sample[]).map((sample, i) => ({ name: `${i} ${sample.title}`, sample })))(
    '$name',
    ({ sample }) => {
      const { action, ...body } = translate(sample.request)
      db.now = TIMES[sample.title] ?? db.now
      const reply = db.send(String(action).replace('database.', ''), body).reply ?? {}
      learn(sample.response, reply)
      const expected = translate(sample.response)
      if (
        action === 'database.abortTransaction' &&
        sample.request.transactionId === ABORT_AFTER_CONFLICT
      ) {
        expect(reply.message).toContain('TransactionNotExist')
        return
      }
      expect({ code: reply.code, message: reply.message }).toEqual({
        code: expected.code,
        message: expected.message,
      })
      const ordered = isOrdered(sample)
      if (expected.data === undefined) return
      expect(comparable(reply.data, ordered)).toEqual(comparable(expected.data, ordered))
    },
  )
})
