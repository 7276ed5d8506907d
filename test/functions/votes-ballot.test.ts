import { expectOk } from '../support/builders'
import {
  aTheme,
  type DeskTheme,
  marks,
  openVotes,
  optionIds,
  SETTLED,
  type Votes,
} from './votes-support'

let votes: Votes

beforeAll(async () => {
  votes = await openVotes()
})
afterAll(() => votes.cloud.stop())

it('counts a resident once however often they change their mind, and keeps the last choice', async () => {
  const theme = await votes.theme()
  const { themeId, closesAt } = theme.row
  const [a = '', b = '', c = ''] = optionIds(theme)
  await votes.resident('v-one')
  await votes.resident('v-two')
  const first = expectOk(await votes.cast('v-one', themeId, [a]))
  expectOk(await votes.cast('v-two', themeId, [a, c]))
  const second = expectOk(await votes.cast('v-one', themeId, [b]))
  expect(second.number).toBe(first.number)
  expect((await votes.see('v-one', themeId)).people).toBe(2)
  const after = await votes.see('v-one', themeId, closesAt + SETTLED)
  expect(marks(after)).toEqual({
    长寿面家宴: 1,
    健康讲座加量血压: 1,
    手把手教用手机: 1,
    修修补补便民日: 0,
  })
  expect(after.result?.people).toEqual({ all: 2, online: 2, paper: 0 })
})

it('takes a vote in the last millisecond and none in the next', async () => {
  const theme = await votes.theme()
  const { themeId, closesAt } = theme.row
  const [a = ''] = optionIds(theme)
  await votes.resident('v-late')
  await votes.resident('v-last')
  expectOk(await votes.cast('v-last', themeId, [a], {}, closesAt - 1))
  const late = await votes.cast('v-late', themeId, [a], {}, closesAt)
  expect(late).toMatchObject({ ok: false, error: { code: 'TooLate' } })
  const change = await votes.cast('v-last', themeId, [a], {}, closesAt)
  expect(change).toMatchObject({ ok: false, error: { code: 'TooLate' } })
  const after = await votes.see('v-late', themeId, closesAt + SETTLED)
  expect(after.result?.people.all).toBe(1)
})

it('waits with the recount until every vote that came in time is on the disk', async () => {
  const theme = await votes.theme()
  const { themeId, closesAt } = theme.row
  const early = await votes.see('v-one', themeId, closesAt + SETTLED - 1)
  expect([early.phase, early.result]).toEqual(['counting', null])
  const due = await votes.see('v-one', themeId, closesAt + SETTLED)
  expect(due.phase).toBe('result')
})

it('checks single choice and up to two on the server', async () => {
  const up = await votes.theme()
  const one = await votes.theme({ most: 1 })
  await votes.resident('v-many')
  const three = await votes.cast('v-many', up.row.themeId, optionIds(up).slice(0, 3))
  expect(three).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  const two = await votes.cast('v-many', one.row.themeId, optionIds(one).slice(0, 2))
  expect(two).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  const [a = ''] = optionIds(up)
  const same = await votes.cast('v-many', up.row.themeId, [a, a])
  expect(same).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  const foreign = await votes.cast('v-many', up.row.themeId, [optionIds(one)[0] ?? ''])
  expect(foreign).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  expect((await votes.see('v-many', up.row.themeId)).people).toBe(0)
})

it('lets members of the community vote, informants too, and nobody else', async () => {
  const theme = await votes.theme()
  const { themeId } = theme.row
  const [a = ''] = optionIds(theme)
  await votes.resident('v-elsewhere', 'yunxi')
  const outside = await votes.cast('v-elsewhere', themeId, [a])
  expect(outside).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  const unknown = await votes.cast('v-nobody-knows', themeId, [a])
  expect(unknown).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  expectOk(await votes.cast('sample-liu', themeId, [a]))
  const view = await votes.see('v-elsewhere', themeId)
  expect([view.mayVote, view.people]).toEqual(['no', 1])
  const stranger = await votes.cloud.call('votes', 'cast', { themeId, options: [a] })
  expect(stranger).toMatchObject({ ok: false, error: { code: 'Unauthenticated' } })
})

it('gives every voter an order of their own that stays the same', async () => {
  const theme = await votes.theme()
  const { themeId } = theme.row
  const orderOf = async (who: string) =>
    (await votes.see(who, themeId)).options.map(({ optionId }) => optionId).join()
  const voters = Array.from({ length: 12 }, (_, i) => `v-order-${i}`)
  const orders = await Promise.all(voters.map(orderOf))
  expect(new Set(orders).size).toBeGreaterThan(4)
  expect(await Promise.all(voters.map(orderOf))).toEqual(orders)
  const firsts = new Set(orders.map((order) => order.split(',')[0]))
  expect(firsts.size).toBeGreaterThan(1)
})

it('freezes one result, whether the timer or a reader comes first', async () => {
  const soon = Date.now() + 3_600_000
  const theme = await votes.theme({ closesAt: soon + 1000 })
  const { themeId, closesAt } = theme.row
  const [a = ''] = optionIds(theme)
  await votes.resident('v-frozen')
  expectOk(await votes.cast('v-frozen', themeId, [a]))
  const readers = await Promise.all(
    Array.from({ length: 6 }, () => votes.see('v-frozen', themeId, closesAt + SETTLED)),
  )
  expect(new Set(readers.map(({ result }) => JSON.stringify(result))).size).toBe(1)
  const later = await votes.see('v-frozen', themeId, closesAt + SETTLED + 86_400_000)
  expect(later.result).toEqual(readers[0]?.result)
})

it('opens no vote without a base to count by, nor one that ends at once', async () => {
  const nobody = { eligible: { people: 0, source: '居委会登记' } }
  const reply = await votes.as('zhou', 'saveTheme', { draft: aTheme(nobody) })
  expect(reply).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  const soon = aTheme({ closesAt: Date.now() + 60_000 })
  const saved = expectOk(await votes.as<DeskTheme>('zhou', 'saveTheme', { draft: soon }))
  const { themeId } = saved.row
  const refused = await votes.as('zhou', 'publish', { themeId })
  expect(refused).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  const hidden = await votes.as('liu', 'theme', { themeId })
  expect(hidden).toMatchObject({ ok: false, error: { code: 'NotFound' } })
  const other = await votes.as('liu', 'saveTheme', { draft: aTheme() })
  expect(other).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
})

it('keeps what came after only with the consent of whoever is quoted, and lets people say how it was', async () => {
  const theme = await votes.theme()
  const { themeId, closesAt } = theme.row
  await votes.see('v-one', themeId, closesAt + SETTLED)
  const activity = { day: '2026-01-10', place: '老年活动室', words: '来了二十位邻居' }
  const quote = { words: '面很好吃，下次还来', by: '5 号楼张阿姨' }
  const keep = (quotes: object[]) =>
    votes.as<DeskTheme>('zhou', 'keepAftermath', {
      themeId,
      aftermath: { activity, photos: [], quotes },
    })
  expect(
    await votes.as('zhang', 'feel', { themeId, feeling: 'good', mayQuote: false }),
  ).toMatchObject({
    ok: false,
    error: { code: 'NotFound' },
  })
  expect(await keep([{ ...quote, consent: false }])).toMatchObject({
    ok: false,
    error: { code: 'BadInput' },
  })
  expectOk(await keep([{ ...quote, consent: true }]))
  for (const feeling of ['poor', 'good'])
    expectOk(await votes.as('zhang', 'feel', { themeId, feeling, mayQuote: false }))
  const { after } = await votes.see('sample-zhang', themeId, closesAt + SETTLED)
  expect(after).toMatchObject({
    activity,
    quotes: [quote],
    feelings: { good: 1, fair: 0, poor: 0 },
    mine: 'good',
  })
})

it('withdraws an open vote for a public reason and never counts it', async () => {
  const theme = await votes.theme()
  const { themeId, closesAt } = theme.row
  const [a = ''] = optionIds(theme)
  await votes.resident('v-down')
  expectOk(await votes.cast('v-down', themeId, [a]))
  expectOk(await votes.as('zhou', 'withdrawTheme', { themeId, reason: '场地临时要修，改期再投' }))
  const refused = await votes.cast('v-down', themeId, [a])
  expect(refused).toMatchObject({ ok: false, error: { code: 'TooLate' } })
  const view = await votes.see('v-down', themeId, closesAt + SETTLED)
  expect([view.phase, view.result]).toEqual(['withdrawn', null])
})
