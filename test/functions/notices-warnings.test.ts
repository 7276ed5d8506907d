import { createHash, randomUUID } from 'node:crypto'
import { HOUR } from '../../core/kit/time'
import { expectOk } from '../support/builders'
import { type LocalCloud, type Reply, startLocalCloud } from '../support/local-cloud'
import { aRelay } from './notices-support'

interface Shown {
  warningId: string
  text: string
  headline: string
  station: string
  issuedAt: number
  sha256: string
  state: string
}

let cloud: LocalCloud
let editor: string
beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'people' })
  editor = await cloud.signInAs('zhou')
})
afterAll(() => cloud.stop())

const relay = (changes = {}, token = editor): Promise<Reply<Shown>> =>
  cloud.call<Shown>('notices', 'relay', aRelay(changes), { token })

/** As the clock of some other hour would have it: the local cloud's own seed may say when. */
const relayAt = (at: number, changes: Record<string, unknown>): Promise<Reply<Shown>> =>
  cloud.callFunction<Reply<Shown>>(
    'notices',
    { verb: 'relay', input: aRelay(changes), key: randomUUID(), at },
    'sample-zhou',
    'local_seed',
  )

const current = async (communityId?: string): Promise<Shown | null> => {
  const where = communityId ? { communityId } : {}
  const reply = await cloud.call<{ warning: Shown | null }>('notices', 'current', where)
  return expectOk(reply).warning
}

const lift = (warningId: string) =>
  cloud.call<Shown>(
    'notices',
    'lift',
    { warningId, words: '云溪区气象台18时解除大风黄色预警信号。' },
    { token: editor },
  )

it('relays the station’s words whole, with station and time, and shows them to anybody', async () => {
  const sent = aRelay()
  const made = expectOk(await cloud.call<Shown>('notices', 'relay', sent, { token: editor }))
  expect(made).toMatchObject({ text: sent.text, station: sent.station, issuedAt: sent.issuedAt })
  expect(made.sha256).toBe(createHash('sha256').update(sent.text).digest('hex'))
  expect(await current('wutongli')).toMatchObject({
    warningId: made.warningId,
    headline: sent.headline,
  })
  expectOk(await lift(made.warningId))
})

it('has no way to change a relayed warning: only lifting, and another in its place', async () => {
  const made = expectOk(await relay())
  const edited = { ...aRelay({ text: '改过的原文，改过的原文。' }), warningId: made.warningId }
  expect(await cloud.call('notices', 'relay', edited, { token: editor })).toMatchObject({
    ok: false,
    error: { code: 'BadInput' },
  })
  const shown = await cloud.call<{ warnings: Shown[] }>('notices', 'warnings', {
    warningId: made.warningId,
  })
  expect(expectOk(shown).warnings).toMatchObject([{ text: aRelay().text, state: 'standing' }])
  expectOk(await lift(made.warningId))
})

it('refuses earthquake warnings in a sentence, and takes the official bulletin', async () => {
  const before = await current()
  const quake = {
    kind: 'gale',
    text: '地震预警：10秒后强震动到达云溪区，请立即避险。',
    headline: '10秒后强震动到达云溪区',
  }
  expect(await relay(quake)).toMatchObject({
    ok: false,
    error: { code: 'Blocked', message: expect.stringContaining('地震预警只能由国家统一发布') },
  })
  expect(await current()).toEqual(before)
  const { colour: _none, ...bulletin } = aRelay({
    kind: 'quake',
    station: '中国地震台网中心',
    text: '中国地震台网正式测定：10月14日13时52分在某县发生3.2级地震，震源深度10千米。',
    headline: '在某县发生3.2级地震',
  })
  const made = expectOk(await cloud.call<Shown>('notices', 'relay', bulletin, { token: editor }))
  expectOk(await lift(made.warningId))
})

it('hides a warning the moment it is lifted, and keeps it readable as lifted', async () => {
  const made = expectOk(await relay({ audience: ['wutongli'] }))
  expect((await current('wutongli'))?.warningId).toBe(made.warningId)
  expect(await current('yunxi')).toBeNull()
  expect(expectOk(await lift(made.warningId)).state).toBe('lifted')
  expect(await current('wutongli')).toBeNull()
  const shown = await cloud.call<{ warnings: Shown[] }>('notices', 'warnings', {
    communityId: 'wutongli',
  })
  const row = expectOk(shown).warnings.find(({ warningId }) => warningId === made.warningId)
  expect(row).toMatchObject({ state: 'lifted', text: aRelay().text })
  expect(await lift(made.warningId)).toMatchObject({ ok: false, error: { code: 'TooLate' } })
})

it('hides a warning by the clock when its time is over, with nobody doing anything', async () => {
  const past = Date.now() - 5 * HOUR
  const made = expectOk(await relayAt(past, { issuedAt: past - HOUR, until: Date.now() - HOUR }))
  expect(await current()).toBeNull()
  const shown = await cloud.call<{ warnings: Shown[] }>('notices', 'warnings', {
    warningId: made.warningId,
  })
  expect(expectOk(shown).warnings[0]?.state).toBe('expired')
  expect(await relay({ until: Date.now() - HOUR, issuedAt: past })).toMatchObject({
    ok: false,
    error: { code: 'BadInput', fields: { until: expect.stringContaining('过时') } },
  })
})

it('lets the newer take the place of the older in one moment', async () => {
  const blue = expectOk(await relay({ colour: 'blue' }))
  const orange = expectOk(await relay({ colour: 'orange', replaces: blue.warningId }))
  expect((await current())?.warningId).toBe(orange.warningId)
  const again = await relay({ colour: 'red', replaces: blue.warningId })
  expect(again).toMatchObject({ ok: false, error: { code: 'TooLate' } })
  const rain = { kind: 'rainstorm', colour: 'red', replaces: orange.warningId }
  expect(await relay(rain)).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  expectOk(await lift(orange.warningId))
  expect(await current()).toBeNull()
})

it('is the editors’ to relay: residents, informants and admins may not', async () => {
  for (const who of ['li', 'liu', 'admin']) {
    const refused = await relay({}, await cloud.signInAs(who))
    expect(refused).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  }
})
