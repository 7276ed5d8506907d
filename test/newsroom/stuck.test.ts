import { randomUUID } from 'node:crypto'
import type { casesApi } from '../../core/cases/api'
import type { Output } from '../../core/kit/contract'
import { dayOf } from '../../core/kit/time'
import { isWorkingDay } from '../../core/kit/working-days'
import { aDraft, expectOk } from '../support/builders'
import { type Newsroom, startNewsroom } from './support/newsroom'
import { type Receiver, startReceiver, yes } from './support/receiver'

let newsroom: Newsroom
let group: Receiver
beforeAll(async () => {
  newsroom = await startNewsroom()
  group = await startReceiver(yes)
})
afterAll(async () => {
  group.stop()
  await newsroom.stop()
})

type Stuck = Output<typeof casesApi.stuck>
type Step = Output<typeof casesApi.accept>
const DAY = 24 * 3600_000

/** Does something as a sample person, days ago. */
async function daysAgo<T>(days: number, who: string, verb: [string, string], input: object) {
  const at = Date.now() - days * DAY
  const data = { verb: verb[1], input, key: randomUUID(), at }
  const reply = await newsroom.callFunction(verb[0], data, `sample-${who}`, 'local_seed')
  return expectOk(reply as Parameters<typeof expectOk<T>>[0])
}

async function oldTip(days: number, text: string): Promise<string> {
  const draft = aDraft({ text, happenedAt: Date.now() - (days + 1) * DAY })
  return (await daysAgo<{ tipId: string }>(days, 'liu', ['tips', 'submit'], draft)).tipId
}

async function oldCase(days: number, text: string): Promise<string> {
  const tipId = await oldTip(days, text)
  const words = { title: '电梯一周停四次', summary: '居民反映电梯停了四次。' }
  const input = { tipId, ...words, categoryId: 'elevator' }
  const step = await daysAgo<Step>(days, 'zhou', ['cases', 'accept'], input)
  return step.item.row.id
}

const idsOf = ({ rows }: Stuck['late']) => rows.map(({ id }) => id)

it('lists what is late, held by nobody and untouched, and tells how much each working morning', async () => {
  const late = await oldTip(12, '井盖松了没人管，张阿姨说的')
  const silent = await oldCase(20, '电梯停了四次')
  const unheld = await oldCase(1, '楼道灯坏了')
  const token = await newsroom.signInAs('zhou')
  const ask = <T>(verb: string, input: object = {}) =>
    newsroom.call<T>('cases', verb, input, { token })
  expectOk(await ask('release', { kind: 'case', id: unheld }))
  await newsroom.call('tips', 'submit', aDraft({ text: '今天刚报的，不算' }), { token })

  const found = expectOk(await ask<Stuck>('stuck'))
  expect(idsOf(found.late)).toEqual([silent, late])
  expect(idsOf(found.unheld).sort()).toEqual([late, unheld].sort())
  expect(idsOf(found.silent)).toEqual([silent])
  expect(found.late.all).toBe(2)

  await newsroom.channel('wecom', group.url, { types: ['desk.stuck'] })
  await newsroom.runTimer('cases')
  await newsroom.runTimer('cases')
  await newsroom.tickAt()
  await newsroom.tickAt()
  const bodies = group.received.map(({ body }) => body)
  expect(bodies).toHaveLength(isWorkingDay(dayOf(Date.now())) ? 1 : 0)
  for (const body of bodies) {
    expect(body).toContain('今天要看的 超期 2 件、没人接手 2 件、久没动 1 件')
    expect(body).toContain('/desk/stuck')
    expect(body).not.toMatch(/张阿姨|井盖|刘桂芳/)
  }
})
