import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MINUTE } from '../../core/kit/time'
import { anEvent, type Newsroom, startNewsroom } from './support/newsroom'
import { type Answer, type Receiver, startReceiver, status } from './support/receiver'

const receivers: Receiver[] = []
const folders: string[] = []
const running: Newsroom[] = []

async function receiver(answer?: Answer): Promise<Receiver> {
  const made = await startReceiver(answer)
  receivers.push(made)
  return made
}

async function open(...args: Parameters<typeof startNewsroom>): Promise<Newsroom> {
  const newsroom = await startNewsroom(...args)
  running.push(newsroom)
  return newsroom
}

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'lianxian-newsroom-'))
  folders.push(made)
  return made
}

afterEach(async () => {
  for (const each of receivers.splice(0)) each.stop()
  for (const each of running.splice(0)) await each.stop()
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true })
})

const hang: Answer = () => undefined
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const until = async (true_: () => boolean) => {
  for (let i = 0; i < 100 && !true_(); i += 1) await later(50)
  expect(true_()).toBe(true)
}

it('loses nothing when the process is killed between writing and sending', async () => {
  const data = folder()
  const hook = await receiver(status(200))
  const before = await open({ data })
  await before.channel('webhook', hook.url)
  await before.announce(anEvent(), anEvent())
  await before.kill('SIGKILL')
  expect(hook.received).toHaveLength(0)
  const after = await open({ data, sample: 'none' })
  await after.tickAt()
  expect(hook.received).toHaveLength(2)
})

it('sends again under the same id when killed between sending and marking', async () => {
  const data = folder()
  const hook = await receiver(hang)
  const before = await open({ data })
  const { channelId } = await before.channel('webhook', hook.url)
  await before.announce(anEvent())
  const ticking = before.tickAt().catch(() => undefined)
  await until(() => hook.received.length === 1)
  await before.kill('SIGKILL')
  await ticking
  hook.answers(status(200))
  const after = await open({ data, sample: 'none' })
  await after.tickAt()
  // The dead run's lease still stands: nobody sends what may be on its way.
  expect(hook.received).toHaveLength(1)
  await after.tickAt(Date.now() + 2 * MINUTE)
  expect(hook.received).toHaveLength(2)
  expect(new Set(hook.ids()).size).toBe(1)
  const [row] = (await after.list({ channelId })).rows
  expect(row).toMatchObject({ state: 'delivered', tries: 2 })
})

it('lets no channel wait for the slow answers of another', async () => {
  const newsroom = await open()
  const slow = await receiver(hang)
  const quick = await receiver()
  await newsroom.channel('webhook', slow.url)
  await newsroom.channel('wecom', quick.url)
  await newsroom.announce(anEvent())
  const ticking = newsroom.tickAt(Date.now(), 8000)
  await until(() => quick.received.length === 1)
  // The slow one still hangs; the same tick takes what is new.
  await newsroom.announce(anEvent())
  const began = Date.now()
  await until(() => quick.received.length === 2)
  expect(Date.now() - began).toBeLessThan(3000)
  slow.answers(status(200))
  await ticking
})

it('delivers everything after six hours of outage, and keeps the order of one tip', async () => {
  const newsroom = await open()
  const hook = await receiver(status(503))
  const { channelId } = await newsroom.channel('webhook', hook.url)
  const start = Date.now()
  const subject = { kind: 'tip', id: 'one' } as const
  await newsroom.announce(anEvent({ subject, number: '1', at: start - 2 }))
  await newsroom.tickAt(start)
  await newsroom.announce(
    anEvent({ subject, number: '1', type: 'tip.resubmitted', at: start - 1 }),
    anEvent({ subject, number: '1', type: 'tip.withdrawn', at: start }),
    anEvent(),
  )
  for (let hour = 0; hour <= 6; hour += 1) await newsroom.tickAt(start + hour * 60 * MINUTE)
  hook.answers(status(200))
  hook.received.length = 0
  expect(await newsroom.untilSettled(channelId)).toBeLessThan(10)
  const told = hook.received.map(
    ({ body }) => JSON.parse(body) as { type: string; data: { number: string } },
  )
  const ofOne = told.filter(({ data }) => data.number === '1').map(({ type }) => type)
  expect(ofOne).toEqual(['tip.received', 'tip.resubmitted', 'tip.withdrawn'])
  expect(told).toHaveLength(4)
})

it('never sends one robot more than 20 messages in any minute, and tells everything', async () => {
  const newsroom = await open()
  const group = await receiver()
  const { channelId } = await newsroom.channel('wecom', group.url)
  const start = Date.now()
  const sentAt: number[] = []
  for (let tick = 0; tick < 36; tick += 1) {
    const at = start + tick * 5000
    const before = group.received.length
    if (tick < 30) await newsroom.announce(...Array.from({ length: 8 }, () => anEvent()))
    await newsroom.tickAt(at, 1500)
    for (let i = before; i < group.received.length; i += 1) sentAt.push(at)
  }
  for (const from of sentAt) {
    expect(sentAt.filter((at) => at >= from && at < from + MINUTE).length).toBeLessThanOrEqual(20)
  }
  const { counts } = await newsroom.list({ channelId })
  expect(counts.all).toBe(240)
  const text = group.received.map(({ body }) => body).join()
  let page = await newsroom.list({ channelId })
  let seen = 0
  while (true) {
    for (const row of page.rows) {
      expect(row.state).toBe('delivered')
      expect(text).toContain(row.what)
      seen += 1
    }
    if (!page.next) break
    page = await newsroom.list({ channelId, after: page.next })
  }
  expect(seen).toBe(240)
})

it('holds the night and sends it together at half past eight; urgent news goes at once', async () => {
  const newsroom = await open()
  const group = await receiver()
  const { channelId } = await newsroom.channel('dingtalk', group.url, { quiet: true })
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const night = Date.parse(`${today}T23:00:00+08:00`)
  await newsroom.announce(
    anEvent({ at: night }),
    anEvent({ at: night }),
    anEvent({ at: night, urgent: true }),
  )
  await newsroom.tickAt(night)
  expect(group.received).toHaveLength(1)
  expect(group.received[0]?.body).toContain('特急')
  const held = (await newsroom.list({ channelId })).rows.filter((row) => row.held)
  expect(held.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  const morning = held[0]?.nextAt ?? 0
  expect(new Date(morning + 8 * 3_600_000).toISOString().slice(11, 16)).toBe('08:30')
  await newsroom.tickAt(morning - 60_000)
  expect(group.received).toHaveLength(1)
  await newsroom.tickAt(morning + 1)
  expect(group.received).toHaveLength(2)
  expect(group.received[1]?.body).toContain('线索动态 2 件，一起发')
})
