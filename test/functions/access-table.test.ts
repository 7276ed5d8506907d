import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Permission } from '../../core/kit/permission'
import { ROLE_PERMISSIONS, type Role } from '../../core/people/permissions'
import {
  aLiaison,
  byHttp,
  byWechat,
  type Described,
  nameOf,
  proceduresOf,
  type Way,
} from './access-support'
import { type Newsroom, openNewsroom } from './cases-support'

/** The table a person reads; `UPDATE_TABLE=1` writes it anew. */
const TABLE = path.join(__dirname, 'access-table.md')

const ROLE_OF = {
  resident: 'zhang',
  informant: 'liu',
  editor: 'zhou',
  chief: 'chen',
  keeper: 'bao',
  admin: 'admin',
} as const
const COLUMNS = [
  'nobody',
  'liaison',
  ...(Object.keys(ROLE_OF) as (keyof typeof ROLE_OF)[]),
] as const
type Column = (typeof COLUMNS)[number]

let newsroom: Newsroom
let procedures: Described[]
let liaison: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  liaison = await aLiaison(newsroom)
  procedures = await proceduresOf(newsroom.cloud)
}, 120_000)
afterAll(() => newsroom.cloud.stop())

/** No input has this key, so whoever is let in is told so, and nothing happens. */
const PROBE = { probe: 1 }

type Cell = 'yes' | 'no' | 'who?'

async function knock(way: Way, procedure: Described): Promise<Cell> {
  const [noun = '', verb = ''] = nameOf(procedure).split('/')
  const reply = await way(noun, verb, PROBE)
  if (reply.ok) throw new Error(`${nameOf(procedure)} took an unknown key`)
  if (reply.error.code === 'Forbidden') return 'no'
  return reply.error.code === 'Unauthenticated' ? 'who?' : 'yes'
}

/** What the contract says: the same table, worked out without asking the server. */
function meant({ may }: Described, column: Column): Cell {
  // A link opens its one referral and nothing else, not even what everybody may read.
  if (column === 'liaison') return may === 'liaison' || may === 'sender' ? 'yes' : 'no'
  if (may === 'public') return 'yes'
  if (may === 'liaison' || may === 'timer' || may === 'platform')
    return column === 'nobody' ? 'who?' : 'no'
  if (column === 'nobody') return 'who?'
  if (may === 'signed-in' || may === 'sender') return 'yes'
  const holds = column === 'resident' ? [] : ROLE_PERMISSIONS[column as Role]
  return holds.includes(may as Permission) ? 'yes' : 'no'
}

function wayOf(column: Column): Way {
  const { cloud, tokens } = newsroom
  if (column === 'nobody') return byHttp(cloud)
  if (column === 'liaison') return byHttp(cloud, `Liaison ${liaison}`)
  return byHttp(cloud, `Bearer ${tokens[ROLE_OF[column]]}`)
}

const rowOf = (procedure: Described, cells: Cell[]) =>
  `| ${nameOf(procedure)} | ${procedure.may} | ${cells.map((cell) => (cell === 'yes' ? '✓' : '')).join(' | ')} |`

async function asked(): Promise<string[]> {
  const rows: string[] = []
  for (const procedure of procedures) {
    const cells = await Promise.all(COLUMNS.map((column) => knock(wayOf(column), procedure)))
    expect([nameOf(procedure), ...cells]).toEqual([
      nameOf(procedure),
      ...COLUMNS.map((column) => meant(procedure, column)),
    ])
    rows.push(rowOf(procedure, cells))
  }
  return rows
}

const HEAD = [
  `| procedure | may | ${COLUMNS.join(' | ')} |`,
  `| --- | --- | ${COLUMNS.map(() => ':-:').join(' | ')} |`,
]

it('lets in whoever the contract names, and nobody else: every procedure and every role', async () => {
  const rows = await asked()
  if (process.env.UPDATE_TABLE || !existsSync(TABLE))
    writeFileSync(TABLE, `${[...HEAD, ...rows].join('\n')}\n`)
  const kept = readFileSync(TABLE, 'utf8').trim().split('\n').slice(2)
  const known = new Set(kept.map((row) => row.split('|')[1]?.trim()))
  // A new procedure is covered by the contract above; it enters the table when somebody has read it.
  const fresh = rows.filter((row) => !known.has(row.split('|')[1]?.trim()))
  expect([...kept, ...fresh].sort()).toEqual([...rows].sort())
  if (fresh.length > 0)
    console.info(`not yet in access-table.md (UPDATE_TABLE=1):\n${fresh.join('\n')}`)
}, 300_000)

it('gives the same rights in WeChat as on the web', async () => {
  for (const [column, who] of Object.entries(ROLE_OF)) {
    const way = byWechat(newsroom.cloud, `sample-${who}`)
    const cells = await Promise.all(procedures.map((procedure) => knock(way, procedure)))
    expect(cells).toEqual(procedures.map((procedure) => meant(procedure, column as Column)))
  }
}, 300_000)

it('believes nothing a caller says of itself', async () => {
  const forged = {
    openid: 'sample-admin',
    OPENID: 'sample-admin',
    userInfo: { openId: 'sample-admin' },
    personId: 'p_admin',
    roles: ['admin'],
    permissions: ['person.manage'],
    source: 'wx_trigger',
    Type: 'Timer',
    at: 1,
  }
  const ways: [Column, Way][] = [
    ['resident', byWechat(newsroom.cloud, 'sample-zhang', forged)],
    ['resident', byWechat(newsroom.cloud, 'somebody-new', forged)],
    ['nobody', byWechat(newsroom.cloud, undefined, forged)],
    ['nobody', byHttp(newsroom.cloud, 'Bearer aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')],
    ['nobody', byHttp(newsroom.cloud, 'Bearer $ne')],
    ['nobody', byHttp(newsroom.cloud, 'Basic YWRtaW46YWRtaW4=')],
  ]
  for (const [column, way] of ways) {
    const inside = procedures.filter(({ may }) => may !== 'public')
    const cells = await Promise.all(inside.map((procedure) => knock(way, procedure)))
    const held = inside.map((procedure) => meant(procedure, column))
    expect(cells.filter((cell, i) => cell === 'yes' && held[i] !== 'yes')).toEqual([])
  }
}, 300_000)
