import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Webhook } from 'standardwebhooks'
import { anEvent, type Newsroom, startNewsroom } from './support/newsroom'
import { type Receiver, startReceiver, status } from './support/receiver'

const FIRST = `whsec_${Buffer.from('the-first-signing-secret-of-all').toString('base64')}`
const SECOND = `whsec_${Buffer.from('the-second-signing-secret-here!').toString('base64')}`
const TYPES = ['tip.received']

let newsroom: Newsroom
let hook: Receiver

beforeAll(async () => {
  newsroom = await startNewsroom()
  hook = await startReceiver(status(200))
})
afterAll(async () => {
  hook.stop()
  await newsroom.stop()
})

const form = (more: object = {}) => ({
  ...{ kind: 'webhook', name: '对接口', quiet: false, types: TYPES },
  ...more,
})

it('signs with both secrets after a change, and keeps what the form leaves out', async () => {
  const { channelId } = await newsroom.channel('webhook', hook.url, { secret: FIRST })
  await newsroom.ask('saveChannel', form({ channelId, name: '新的名字', secret: SECOND }))
  await newsroom.announce(anEvent())
  await newsroom.tickAt()
  const [got] = hook.received
  for (const secret of [FIRST, SECOND]) {
    new Webhook(secret).verify(got?.body ?? '', got?.headers as Record<string, string>)
  }
  const { channels } = await newsroom.ask<{ channels: object[] }>('listChannels')
  expect(channels[0]).toMatchObject({ name: '新的名字', state: 'ok', today: 1 })
})

it('never gives an address or secret back, nor leaves one readable in data or log', async () => {
  const answers = [
    await newsroom.ask('listChannels'),
    await newsroom.list(),
    await newsroom.detail((await newsroom.list()).rows[0]?.deliveryId ?? ''),
  ]
  const data = readdirSync(newsroom.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)).toString('latin1'))
  const everywhere = [JSON.stringify(answers), newsroom.output(), ...data].join('\n')
  expect(everywhere).toContain('…')
  for (const secret of [FIRST, SECOND, FIRST.slice(6), 'robot-secret-key']) {
    expect(everywhere).not.toContain(secret)
  }
})

it('lets only those manage channels who may', async () => {
  for (const person of ['zhang', 'liu', 'bao', 'zhou']) {
    const token = await newsroom.signInAs(person)
    const reply = await newsroom.call('newsroom', 'saveChannel', form({ url: hook.url }), { token })
    expect(reply).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  }
  const reply = await newsroom.call('newsroom', 'listChannels')
  expect(reply).toMatchObject({ ok: false, error: { code: 'Unauthenticated' } })
})

it('says at the field what is wrong with a form', async () => {
  const { token } = newsroom
  const save = (more: object) => newsroom.call('newsroom', 'saveChannel', form(more), { token })
  const fields = async (more: object) => {
    const reply = await save(more)
    return reply.ok ? {} : reply.error.fields
  }
  expect(await fields({})).toHaveProperty('url')
  expect(await fields({ url: 'https://10.0.0.1:9/x' })).toHaveProperty('url')
  expect(await fields({ kind: 'wecom', url: 'https://evil.example/x' })).toHaveProperty('url')
  expect(await fields({ url: `${hook.url}2`, secret: 'short' })).toHaveProperty('secret')
  expect(await fields({ url: `${hook.url}2`, types: [] })).toHaveProperty('types')
  expect(await fields({ url: `${hook.url}2`, surplus: 1 })).not.toEqual({})
  expect(await save({ url: hook.url })).toMatchObject({
    error: { code: 'Conflict', message: '这个地址已经配在“新的名字”里了' },
  })
})

it('forgets a removed channel with its secrets and lets its deliveries be told by telephone', async () => {
  hook.answers(status(500))
  const { channels } = await newsroom.ask<{ channels: { channelId: string }[] }>('listChannels')
  const { channelId } = channels[0] ?? { channelId: '' }
  await newsroom.announce(anEvent())
  await newsroom.tickAt()
  await newsroom.ask('removeChannel', { channelId })
  expect(await newsroom.ask('listChannels')).toEqual({ channels: [] })
  const [dead] = (await newsroom.list({ show: 'dead' })).rows
  const reply = await newsroom.call(
    'newsroom',
    'replay',
    { deliveryId: dead?.deliveryId },
    { token: newsroom.token },
  )
  expect(reply).toMatchObject({ ok: false, error: { code: 'Conflict' } })
  hook.answers(status(200))
  // The address is free again.
  await newsroom.channel('webhook', hook.url)
})
