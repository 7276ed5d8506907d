import { writeSync } from 'node:fs'
import { createEngine, type Request } from '../../../local-cloud/database/engine'

/** Writes without end: in each batch single inserts, an insert of two, and a transaction. Prints what is acknowledged. */
const [file = '', round = ''] = process.argv.slice(2)
const engine = createEngine({ file })
engine.ensureCollections([
  {
    name: 'things',
    indexes: [
      { name: 'n', keys: { n: 1 } },
      { name: 'k', keys: { k: 1 }, unique: true },
    ],
  },
])

function insert(ids: string[], transactionId?: string): Request {
  const data = ids.map((id) =>
    JSON.stringify({ _id: id, k: id, n: ids.length, text: 'x'.repeat(900) }),
  )
  return request('insertDocument', { data, transactionId }, transactionId ? [] : ids)
}

function request(action: string, body: object, ids: string[]): Request {
  return {
    action: `database.${action}`,
    body: { collectionName: 'things', ...body },
    answer: ({ code, message }) => {
      if (code !== undefined) throw new Error(message)
      if (ids.length > 0) writeSync(1, `${ids.join('\n')}\n`)
    },
  }
}

function start(): string {
  let id = ''
  const answer: Request['answer'] = ({ transactionId }) => {
    id = String(transactionId)
  }
  engine.run([{ action: 'database.startTransaction', body: {}, answer }], Date.now())
  return id
}

for (let n = 0; ; n++) {
  const id = (name: string): string => `${round}-${n}-${name}`
  const transactionId = start()
  const inside = [id('t1'), id('t2')]
  engine.run(
    [
      insert([id('a')]),
      insert([id('b'), id('c')]),
      insert(inside, transactionId),
      request('commitTransaction', { transactionId }, inside),
    ],
    Date.now(),
  )
}
