import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { HOUR } from '../../core/kit/time'
import type { DeliveryDetail, DeliveryRow } from '../../core/newsroom/delivery'
import type { PartyRow } from '../../core/referrals/views'
import { type Receiver, startReceiver, status, yes } from '../newsroom/support/receiver'
import { expectOk } from '../support/builders'
import { type Desk, openReferrals, type Referrals, tokenIn } from './referrals-support'

let newsroom: Referrals
let group: Receiver
beforeAll(async () => {
  newsroom = await openReferrals()
  group = await startReceiver()
}, 120_000)
afterAll(async () => {
  group.stop()
  await newsroom.cloud.stop()
})
beforeEach(() => {
  group.received.length = 0
  group.answers(yes)
})

const PARTY = 'property-wutongli'
const setWay = (form: object, partyId = PARTY) =>
  newsroom.call('chen', 'newsroom', 'setPartyWay', { partyId, ...form })

/** The referrals' clock, then the dispatcher's: both as they tick by themselves. */
async function tick(at = Date.now()) {
  await newsroom.as('zhou', 'referrals', 'tick', {}, at)
  await newsroom.as('chen', 'newsroom', 'tickAt', { at: at + 1000, budget: 8000 })
}

/** The next moment by day: the machine's letters rest at night. */
function daytime(): number {
  const hour = (Date.now() / HOUR + 8) % 24
  return hour > 9 && hour < 21 ? Date.now() : Date.now() + ((34 - hour) % 24) * HOUR
}

const sentences = () => group.received.map(({ body }) => body)
const rowOf = async (partyId = PARTY) =>
  (await newsroom.as<{ parties: PartyRow[] }>('zhou', 'referrals', 'listParties', {})).parties.find(
    (row) => row.partyId === partyId,
  )
const deliveries = async () =>
  (
    await newsroom.as<{ rows: DeliveryRow[] }>('zhou', 'newsroom', 'listDeliveries', {
      show: 'all',
    })
  ).rows
const tasksOf = async (caseId: string) =>
  (
    await newsroom.as<{ tasks: { kind: string; caseId: string }[] }>(
      ...(['zhou', 'referrals', 'listTasks', {}] as const),
    )
  ).tasks.filter((task) => task.caseId === caseId)

it('carries the letter to the party’s own group, once, and keeps it as proof', async () => {
  expectOk(await setWay({ kind: 'wecom', url: group.url }))
  const { caseId, desk, link } = await newsroom.referred()
  expect(await tasksOf(caseId)).toMatchObject([{ kind: 'hand' }])
  const now = daytime()
  await tick(now)
  await tick(now + 60_000)
  const own = sentences().filter((body) => body.includes(link))
  expect(own).toHaveLength(1)
  expect(own[0]).toContain(desk.referrals[0]?.number)
  expect(own[0]).toContain('点开就能回复')
  expect(own[0]).not.toMatch(/刘桂芳|sample-liu|desk\/inbox/)
  const [kept] = (await newsroom.desk(caseId)).referrals
  expect(kept).toMatchObject({
    state: 'delivered',
    attempts: [{ by: '自动发送', how: 'bot', reached: true }],
  })
  expect(await tasksOf(caseId)).toEqual([])
  // The link opens, and the desk's log of deliveries does not tell it.
  expectOk(await newsroom.byLink(link, 'letter', { device: 'phone' }))
  const [row] = (await deliveries()).filter(({ what }) => what.includes('给责任方的信'))
  const detail = await newsroom.as<DeliveryDetail>('zhou', 'newsroom', 'readDelivery', {
    deliveryId: row?.deliveryId,
  })
  expect(detail.payload).toContain('/r/…')
  expect(detail.payload).not.toContain(link)
})

it('says at the desk that it did not arrive, and leaves it to a person', async () => {
  group.answers(status(410))
  const { caseId, referralId } = await newsroom.referred()
  await tick(daytime())
  const [kept] = (await newsroom.desk(caseId)).referrals
  expect(kept).toMatchObject({ state: 'queued', attempts: [{ how: 'bot', reached: false }] })
  expect(await tasksOf(caseId)).toMatchObject([{ kind: 'hand' }])
  expect((await rowOf())?.way).toMatchObject({ kind: 'wecom', stopped: true })
  // It is told by telephone from the list of dead letters: that is a try like any other.
  const dead = (await deliveries()).find(({ state }) => state === 'dead')
  const words = '电话里说了，会看'
  await newsroom.as('zhou', 'newsroom', 'noteByPhone', { deliveryId: dead?.deliveryId, words })
  expect((await newsroom.desk(caseId)).referrals[0]).toMatchObject({
    state: 'delivered',
    attempts: [{ by: '周宁', how: 'phone', reached: true, words }],
  })
  expectOk(await setWay({ kind: 'wecom', url: group.url }))
  await newsroom.as('zhou', 'referrals', 'revoke', { referralId, why: '试完了' })
})

it('sends nothing more once there is an answer or the link was taken back', async () => {
  group.answers(status(500))
  const { caseId, referralId } = await newsroom.referred()
  const now = daytime()
  await tick(now)
  expect(sentences()).toHaveLength(1)
  await newsroom.as('zhou', 'referrals', 'revoke', { referralId, why: '发错单位了' })
  group.answers(yes)
  await newsroom.as('chen', 'newsroom', 'tickAt', { at: now + HOUR, budget: 8000 })
  expect(sentences()).toHaveLength(1)
  expect((await deliveries()).some(({ state }) => state === 'dropped')).toBe(true)
  expect((await newsroom.desk(caseId)).referrals[0]?.attempts).toEqual([])
})

it('writes by mail from the newsroom’s own box, and asks for one first', async () => {
  const { as, call, verified } = newsroom
  const office = 'office-wutongli'
  expect(await setWay({ kind: 'email', to: ['juwei@example.com'] }, office)).toMatchObject({
    error: { code: 'BadInput', message: expect.stringContaining('发信邮箱') },
  })
  const letters: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, text: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  const box = { host: '127.0.0.1', port, user: '', from: 'desk@example.com' }
  await as('chen', 'newsroom', 'saveChannel', {
    ...{ kind: 'email', name: '编辑部邮箱', quiet: false, types: ['tip.withdrawn'] },
    ...{ ...box, to: ['duty@example.com'] },
  })
  expectOk(await setWay({ kind: 'email', to: ['juwei@example.com'] }, office))
  const { caseId } = await verified()
  const sent = await newsroom.send(caseId, { party: { kind: 'office' } })
  await tick(daytime())
  await new Promise<void>((done) => server.close(() => done()))
  expect(letters.map(({ to }) => to)).toEqual([['juwei@example.com']])
  const [head = '', body = ''] = letters[0]?.text.split('\r\n\r\n') ?? []
  expect(head).toContain('desk@example.com')
  const text = Buffer.from(body, 'base64').toString('utf8')
  expect(text).toContain(`/r/${tokenIn(sent)}`)
  expect((await newsroom.desk(caseId)).referrals[0]).toMatchObject({
    attempts: [{ how: 'email', reached: true }],
  })
  // The party's channel is nobody else's: no news goes there, and the channels' page lists it not.
  const { channels } = await as<{ channels: { name: string }[] }>(
    ...(['chen', 'newsroom', 'listChannels', {}] as const),
  )
  expect(channels.map(({ name }) => name)).toEqual(['编辑部邮箱'])
  const channelId = (await rowOf(office))?.way.channelId
  expect(
    await call('chen', 'newsroom', 'turnChannel', { channelId, enabled: false }),
  ).toMatchObject({ error: { code: 'Conflict' } })
})

it('keeps contacts, enters a department, and says what is open and since when', async () => {
  const { as, call, cloud, verified } = newsroom
  const contacts = [{ office: '工程部', name: '王经理', phone: '0571-5550-0299' }]
  await as('zhou', 'referrals', 'saveParty', { partyId: PARTY, contacts })
  const { caseId } = await verified()
  const desk = await newsroom.send(caseId)
  expect(desk.referrals[0]?.party.phone).toBe('0571-5550-0299')
  const row = await rowOf()
  expect(row).toMatchObject({ level: 'property', contacts, way: { kind: 'wecom' } })
  expect(row?.open).toBeGreaterThan(0)
  expect(row?.lastAt).toBeGreaterThan(Date.now() - HOUR)
  expect(await rowOf('office-yunxi')).toMatchObject({ level: 'community', open: 0, lastAt: null })

  const street = { name: '槐安街道城建办', level: 'street', contacts }
  const { partyId } = await as<{ partyId: string }>('zhou', 'referrals', 'saveParty', street)
  expect(await rowOf(partyId)).toMatchObject({ level: 'street', name: '槐安街道城建办' })
  expect(await call('zhou', 'referrals', 'saveParty', street)).toMatchObject({
    error: { fields: { name: '已经有这个单位了' } },
  })
  expect((await newsroom.desk(caseId)).parties.map(({ party }) => party.name)).toContain(
    '槐安街道城建办',
  )
  const nobodys = [
    await call('zhang', 'referrals', 'saveParty', { partyId: PARTY, contacts }),
    await call('zhou', 'newsroom', 'setPartyWay', { partyId: PARTY, kind: 'phone' }),
  ]
  for (const reply of nobodys) expect(reply).toMatchObject({ error: { code: 'Forbidden' } })
  expect(cloud.output()).not.toContain(group.url)
})

it('is told by an editor again when the party wants it so', async () => {
  expectOk(await setWay({ kind: 'phone' }))
  const { caseId } = await newsroom.referred()
  await tick(daytime())
  expect(sentences()).toEqual([])
  expect(await tasksOf(caseId)).toMatchObject([{ kind: 'hand' }])
  const [kept] = ((await newsroom.desk(caseId)) as Desk).referrals
  expect(kept?.attempts).toEqual([])
})
