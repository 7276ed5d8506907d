import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { collections } from '../../cloudfunctions/kit/collections'
import { expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'
import { documentsOf, withFolder } from '../support/stopped-folder'

const DAY = 24 * 3600_000
const data = mkdtempSync(path.join(tmpdir(), 'lianxian-forgotten-'))
/** People of the sample district who did a little of everything, with every noun's sample data. */
const LEAVERS = ['liu', 'zhang', 'li', 'sun']
/** The log keeps the id alone; keys of repeated calls and undo steps go after two days. */
const MAY_KEEP = ['audit', 'requests', 'rates', 'undos']

let cloud: LocalCloud

afterAll(async () => {
  rmSync(data, { recursive: true, force: true })
})

const ask = async <T>(who: string, verb: string, input: object, ago = 0) =>
  expectOk(
    await cloud.callFunction<Reply<T>>(
      'people',
      { verb, input, key: randomUUID(), at: Date.now() - ago },
      `sample-${who}`,
      'local_seed',
    ),
  )

it('leaves no name, id or openid of a whole district’s leavers in any collection', async () => {
  cloud = await startLocalCloud({ sample: 'full', data })
  const marks = new Set<string>()
  for (const who of LEAVERS) {
    const { personId, name } = await ask<{ personId: string; name: string }>(who, 'me', {})
    // Names of two characters are also those of sample voters; the id and the openid are one's own.
    if (name.length > 2) marks.add(name)
    marks.add(personId).add(`"sample-${who}"`)
    await ask(who, 'deleteMe', {}, 8 * DAY)
  }
  await cloud.runTimer('people')
  await cloud.stop()
  const found: string[] = []
  await withFolder(data, async (database) => {
    expect((await documentsOf(database, 'people')).length).toBeGreaterThan(4)
    for (const { name } of collections.filter((each) => !MAY_KEEP.includes(each.name)))
      for (const document of await documentsOf(database, name)) {
        const text = JSON.stringify(document)
        for (const mark of marks) if (text.includes(mark)) found.push(`${name}: ${mark}`)
      }
  })
  expect([...new Set(found)]).toEqual([])
}, 120_000)
