import { Webhook } from 'standardwebhooks'
import { DAY } from '../../core/kit/time'
import { aDraft, expectOk } from '../support/builders'
import { type Newsroom, startNewsroom } from './support/newsroom'
import { type Answer, json, type Receiver, startReceiver, status, yes } from './support/receiver'

const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
const ROBOTS = ['wecom', 'feishu', 'dingtalk'] as const

let newsroom: Newsroom
const receivers: Receiver[] = []

async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const made = await startReceiver(...args)
  receivers.push(made)
  return made
}

beforeEach(async () => {
  newsroom = await startNewsroom()
})
afterEach(async () => {
  for (const each of receivers.splice(0)) each.stop()
  await newsroom.stop()
})

const submit = async (text: string) => {
  const token = await newsroom.signInAs('zhang')
  return expectOk(
    await newsroom.call<{ number: string; tipId: string }>('tips', 'submit', aDraft({ text }), {
      token,
    }),
  )
}

it('brings a tip to every channel once, however many ticks overlap, without who told it', async () => {
  // Slow enough that the ticks do overlap.
  const slowly: Answer = (...got) => setTimeout(() => yes(...got), 400)
  const groups = await Promise.all(ROBOTS.map(() => receiver(slowly)))
  const hook = await receiver(slowly)
  for (const [i, kind] of ROBOTS.entries()) {
    const secret = kind === 'wecom' ? {} : { secret: 'sign-secret-1' }
    await newsroom.channel(kind, groups[i]?.url, secret)
  }
  await newsroom.channel('webhook', hook.url, { secret: SECRET })
  const { number, tipId } = await submit('我是张桂兰，电话 13912345678，3 号楼 2 单元 501 没水')
  await Promise.all([
    newsroom.tickAt(),
    newsroom.tickAt(),
    newsroom.runTimer('newsroom'),
    newsroom.tickAt(),
  ])
  await newsroom.tickAt()
  for (const group of groups) {
    expect(group.received).toHaveLength(1)
    expect(group.received[0]?.body).toContain(number)
  }
  expect(hook.received).toHaveLength(1)
  const [got] = hook.received
  const told = new Webhook(SECRET).verify(got?.body ?? '', got?.headers as Record<string, string>)
  expect(told).toMatchObject({ type: 'tip.received', data: { number, community: '梧桐里社区' } })
  const everything = JSON.stringify([...groups, hook].map(({ received }) => received))
  for (const planted of ['张', '13912345678', '501', '2 单元', '没水', tipId]) {
    expect(everything).not.toContain(planted)
  }
})

it('does not take a 200 with an error inside for success', async () => {
  const group = await receiver(json({ errcode: 93000, errmsg: 'invalid webhook url' }))
  const { channelId } = await newsroom.channel('wecom', group.url)
  await submit('电梯停了')
  await newsroom.tickAt()
  const { rows, counts } = await newsroom.list({ channelId })
  expect(counts).toEqual({ all: 1, retrying: 1, dead: 0 })
  expect(rows[0]).toMatchObject({ state: 'retrying', tries: 1, most: 10 })
  const detail = await newsroom.detail(rows[0]?.deliveryId ?? '')
  expect(detail.advice?.what).toBe('机器人地址失效了')
  group.answers(json({ errcode: 0 }))
  expect(await newsroom.untilSettled(channelId)).toBeLessThanOrEqual(2)
  expect((await newsroom.list({ channelId })).rows[0]).toMatchObject({
    state: 'delivered',
    tries: 2,
  })
})

it.each([
  ['a redirect', status(302, { location: 'http://127.0.0.1:1/' }), '302'],
  ['forbidden', status(403), '403'],
  ['a fault', status(500), '500'],
  ['too many', status(429, { 'retry-after': '600' }), '429'],
  ['a bad gateway', status(502), '502'],
] as const)('tries again after %s', async (_, answer, code) => {
  const hook = await receiver(answer)
  const { channelId } = await newsroom.channel('webhook', hook.url)
  const before = Date.now()
  await submit('电梯停了')
  await newsroom.tickAt()
  const row = (await newsroom.list({ channelId })).rows[0]
  expect(row).toMatchObject({ state: 'retrying', tries: 1 })
  const detail = await newsroom.detail(row?.deliveryId ?? '')
  expect(detail.attempts.map((attempt) => attempt.code)).toEqual([code])
  if (code === '429') expect((row?.nextAt ?? 0) - before).toBeGreaterThanOrEqual(600_000)
  expect(hook.received).toHaveLength(1)
})

it('stops a channel whose receiver is gone, and sends again once an editor saw to it', async () => {
  const hook = await receiver(status(410))
  const { channelId } = await newsroom.channel('webhook', hook.url)
  await submit('电梯停了')
  await newsroom.tickAt()
  const [dead] = (await newsroom.list({ channelId, show: 'dead' })).rows
  expect(dead?.state).toBe('dead')
  const { channels } = await newsroom.ask<{ channels: { state: string }[] }>('listChannels')
  expect(channels[0]).toMatchObject({ state: 'stopped', enabled: false, dead: 1 })
  hook.answers(status(204))
  await newsroom.ask('turnChannel', { channelId, enabled: true })
  await newsroom.ask('replay', { deliveryId: dead?.deliveryId })
  await newsroom.tickAt()
  expect((await newsroom.list({ channelId })).rows[0]?.state).toBe('delivered')
  expect(new Set(hook.ids()).size).toBe(1)
})

it('gives up after ten tries over three days, and a replay arrives under the same id', async () => {
  const hook = await receiver(status(503))
  const { channelId } = await newsroom.channel('webhook', hook.url, { secret: SECRET })
  await submit('电梯停了')
  expect(await newsroom.untilSettled(channelId)).toBe(10)
  expect(hook.received).toHaveLength(10)
  const [row] = (await newsroom.list({ channelId, show: 'dead' })).rows
  const detail = await newsroom.detail(row?.deliveryId ?? '')
  expect(detail.attempts).toHaveLength(10)
  const [first, last] = [detail.attempts[0]?.at ?? 0, detail.attempts[9]?.at ?? 0]
  const hours = (last - first) / 3_600_000
  expect(hours).toBeGreaterThan(75.6 * 0.9)
  expect(hours).toBeLessThan(75.6 * 1.1)
  hook.answers(status(200))
  await newsroom.ask('replayDead', { channelId })
  await newsroom.tickAt()
  expect((await newsroom.detail(detail.deliveryId)).state).toBe('delivered')
  expect(hook.received).toHaveLength(11)
  expect(new Set(hook.ids()).size).toBe(1)
})

it('closes a dead letter with a note when somebody telephoned', async () => {
  const hook = await receiver(status(410))
  const { channelId } = await newsroom.channel('webhook', hook.url)
  await submit('电梯停了')
  await newsroom.tickAt()
  const [dead] = (await newsroom.list({ channelId })).rows
  const { deliveryId } = dead ?? { deliveryId: '' }
  const noted = await newsroom.ask('noteByPhone', { deliveryId, words: '打给值班室，已经知道了' })
  expect(noted).toMatchObject({ state: 'phoned', mayReplay: false, phoned: { by: '陈越' } })
})

it('tests a channel at once and says in words how it went', async () => {
  const group = await receiver()
  const { channelId } = await newsroom.channel('feishu', group.url)
  const test = () =>
    newsroom.ask<{ delivered: boolean; words: string }>('testChannel', { channelId })
  expect(await test()).toMatchObject({ delivered: true, words: '对方收到了' })
  expect(group.received).toHaveLength(1)
  group.answers(json({ code: 19021, msg: 'sign match fail' }))
  expect(await test()).toMatchObject({ delivered: false })
  expect((await test()).words).toContain('飞书说签名不对')
  expect((await newsroom.list()).counts).toEqual({ all: 3, retrying: 0, dead: 0 })
})

it('forgets after half a year what has ended, and keeps what is still on its way', async () => {
  const good = await receiver()
  const bad = await receiver(status(500))
  await newsroom.channel('webhook', bad.url, { secret: SECRET })
  await newsroom.channel('webhook', good.url, { secret: SECRET })
  await submit('单元门口的路灯不亮')
  await newsroom.tickAt()
  expect((await newsroom.list({})).rows).toHaveLength(2)
  await newsroom.tickAt(Date.now() + 181 * DAY, 0)
  const { rows } = await newsroom.list({})
  expect(rows.map(({ state }) => state)).toEqual(['retrying'])
})
