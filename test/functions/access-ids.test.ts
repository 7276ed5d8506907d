import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { collections } from '../../cloudfunctions/kit/collections'
import { aDraft, expectOk } from '../support/builders'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { leaksIn, type Planted } from '../support/planted'
import { sampleInput } from '../support/sample-input'
import { documentsOf, withFolder } from '../support/stopped-folder'
import { byHttp, type Described, nameOf, proceduresOf, type Way } from './access-support'

const RANDOM_IDS = 10_000
const AT_ONCE = 24
const data = mkdtempSync(path.join(tmpdir(), 'lianxian-ids-'))

/** Somebody whose identity, phone and words must not come back to anybody else. */
const SUN: Planted = {
  name: '孙佳',
  phone: '13900139427',
  openid: 'sample-sun',
  more: ['阳台外挂着一只旧铁笼', '别处没有的一句补充'],
}

let cloud: LocalCloud
let readings: Described[]
let real: string[]

async function plant() {
  const token = await cloud.signInAs('sun')
  const call = async <T>(noun: string, verb: string, input: object) =>
    expectOk(await cloud.call<T>(noun, verb, input, { token }))
  await call('people', 'updateMe', { phone: SUN.phone })
  for (const identity of ['hidden', 'sealed', 'named']) {
    const draft = aDraft({ identity, text: `${SUN.more?.[0]}，风大会掉` })
    const { tipId } = await call<{ tipId: string }>('tips', 'submit', draft)
    await call('tips', 'addMessage', { tipId, text: String(SUN.more?.[1]), photos: [] })
  }
}

/** Every id there is, of every collection: what somebody might have seen, guessed or been sent. */
async function everyId(): Promise<string[]> {
  const ids: string[] = []
  await withFolder(data, async (database) => {
    for (const { name } of collections)
      for (const { _id } of await documentsOf<{ _id: string }>(database, name)) ids.push(_id)
  })
  return ids
}

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'full', data })
  await plant()
  await cloud.stop()
  real = await everyId()
  cloud = await startLocalCloud({ data })
  // The sample bar of this machine names its people; production has no such procedure.
  const known = (await proceduresOf(cloud)).filter((p) => !nameOf(p).endsWith('listSamplePeople'))
  readings = known.filter(({ changes }) => !changes)
}, 120_000)
afterAll(async () => {
  await cloud.stop()
  rmSync(data, { recursive: true, force: true })
})

const PREFIXES = ['tip', 'case', 'p', 'ph', 'ref', 'theme', 'exp', 'msg', 'ntc', '']
const aRandomId = (i: number) => {
  const letters = randomUUID().replaceAll('-', '').slice(0, 24)
  const prefix = PREFIXES[i % PREFIXES.length]
  return prefix ? `${prefix}_${letters}` : letters
}

/** Gives the same id to every field that asks for one. */
const asEveryId = (id: string): Record<string, unknown> =>
  new Proxy({} as Record<string, unknown>, {
    has: (_, name) => typeof name === 'string' && /(^id|Id)$/.test(name),
    get: () => id,
  })

async function leaksOf(way: Way, asked: [Described, string][]): Promise<string[]> {
  const found: string[] = []
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE)
    const replies = some.map(async ([procedure, id]) => {
      const [noun = '', verb = ''] = nameOf(procedure).split('/')
      const reply = await way(noun, verb, sampleInput(procedure.input, asEveryId(id)))
      const leaked = leaksIn(JSON.stringify(reply), SUN)
      return leaked.map((word) => `${nameOf(procedure)} ${id}: ${word}`)
    })
    found.push(...(await Promise.all(replies)).flat())
  }
  return found
}

it('answers ten thousand random ids with nothing of anybody', async () => {
  const asked = Array.from({ length: RANDOM_IDS }, (_, i): [Described, string] => [
    readings[i % readings.length] as Described,
    aRandomId(i),
  ])
  const half = asked.length / 2
  const resident = byHttp(cloud, `Bearer ${await cloud.signInAs('zhang')}`)
  expect(await leaksOf(byHttp(cloud), asked.slice(0, half))).toEqual([])
  expect(await leaksOf(resident, asked.slice(half))).toEqual([])
}, 400_000)

it('answers even the real ids of others with nothing of them', async () => {
  const own = real.filter((id) => /^(tip|case|p|ph|msg|ev|note)_/.test(id))
  const some = own.slice(-150)
  const forResidents = readings.filter(({ may }) => may === 'public' || may === 'signed-in')
  const asked = forResidents.flatMap((procedure) =>
    some.map((id): [Described, string] => [procedure, id]),
  )
  const resident = byHttp(cloud, `Bearer ${await cloud.signInAs('zhang')}`)
  expect(await leaksOf(resident, asked)).toEqual([])
}, 400_000)

it('finds the planted words where they may be read, so that the search is no empty one', async () => {
  const mine = byHttp(cloud, `Bearer ${await cloud.signInAs('sun')}`)
  const reply = await mine('tips', 'listMine', { filter: 'all' })
  expect(leaksIn(JSON.stringify(reply), SUN)).not.toEqual([])
})
