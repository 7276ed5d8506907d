import { randomUUID } from 'node:crypto'
import { expectOk } from '../support/builders'
import {
  type Newsroom,
  openNewsroom,
  type Page,
  type Step,
  someWords,
  type Who,
} from './cases-support'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.cloud.stop())

const wangjiang = { place: { communityId: 'wangjiang' } }

async function allPages(input: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = []
  let after: Page['next'] | undefined
  do {
    const page = await newsroom.queue('zhou', { ...input, ...(after ? { after } : {}) })
    ids.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after)
  return ids
}

describe('who may look', () => {
  const verbs = [
    ['listQueue', { queue: 'triage' }],
    ['search', { words: '电梯' }],
    ['tally', {}],
    ['queueVersion', {}],
    ['open', { kind: 'tip', id: 'tip_x' }],
    ['markRead', { kind: 'tip', id: 'tip_x' }],
    ['claim', { kind: 'tip', id: 'tip_x' }],
    ['release', { kind: 'tip', id: 'tip_x' }],
    ['accept', { tipId: 'tip_x', ...someWords() }],
    ['askMore', { tipId: 'tip_x', want: '要照片' }],
    ['decline', { tipId: 'tip_x', reason: '不归这里', helper: '街道' }],
    ['restore', { tipId: 'tip_x', reason: '重新看' }],
    ['merge', { tipId: 'tip_x', into: { kind: 'tip', id: 'tip_y' }, reason: '同楼' }],
    ['undo', { undoId: 'undo_x' }],
    ['check', { kind: 'tip', id: 'tip_x', check: 'second', done: true }],
    ['sendMessage', { tipId: 'tip_x', text: '您好' }],
    ['addNote', { kind: 'tip', id: 'tip_x', text: '备注' }],
    ['recategorise', { tipId: 'tip_x', categoryId: 'noise' }],
  ] as const

  it.each(verbs)(
    '%s is for editors, not for residents, informants, keepers or admins',
    async (verb, input) => {
      for (const who of ['zhang', 'liu', 'bao', 'admin'] satisfies Who[]) {
        const reply = await newsroom.desk(who, verb, input)
        expect(reply).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
      }
      const nobody = await newsroom.desk(undefined, verb, input)
      expect(nobody).toMatchObject({ ok: false, error: { code: 'Unauthenticated' } })
    },
  )
})

describe('the queue', () => {
  it('pages by key through more than two pages, each row once, in either order', async () => {
    await Promise.all(
      Array.from({ length: 45 }, (_, i) =>
        newsroom.tip(i % 2 ? 'li' : 'zhang', { ...wangjiang, text: `第 ${i} 处路灯不亮` }),
      ),
    )
    const input = { queue: 'triage', communityId: 'wangjiang' }
    for (const sort of ['due', 'new']) {
      const ids = await allPages({ ...input, sort })
      expect(ids).toHaveLength(45)
      expect(new Set(ids).size).toBe(45)
    }
    const byAge = await newsroom.queue('zhou', { ...input, sort: 'new' })
    const ages = byAge.rows.map((row) => row.createdAt)
    expect(ages).toEqual([...ages].sort((a, b) => b - a))
  })

  it('shows urgent tips first, by their deadline', async () => {
    await newsroom.tip('liu', { text: '电梯停了一会儿又好了' })
    const urgent = await newsroom.tip('liu', { text: '有人困在电梯里', urgent: true })
    const { rows } = await newsroom.queue('zhou', { queue: 'triage', communityId: 'wutongli' })
    expect(rows[0]).toMatchObject({ id: urgent, urgent: true, queue: 'triage' })
  })

  it('filters by kind and by what is mine', async () => {
    const mine = await newsroom.tip('liu', { categoryId: 'noise', text: '装修电钻吵了一天' })
    expectOk(await newsroom.desk('lin', 'claim', { kind: 'tip', id: mine }))
    const ofKind = await newsroom.queue('zhou', { queue: 'triage', categoryId: 'noise' })
    expect(ofKind.rows.map((row) => row.id)).toEqual([mine])
    const ofLin = await newsroom.queue('lin', { queue: 'triage', mine: true })
    expect(ofLin.rows.map((row) => row.id)).toEqual([mine])
    expect(ofLin.rows[0]?.claimedBy?.name).toBe('林晓')
    expect((await newsroom.queue('zhou', { queue: 'triage', mine: true })).rows).toEqual([])
  })

  it('counts what the list would show', async () => {
    const { counts, nextDueAt } = await newsroom.tally()
    expect(counts.triage).toBe((await allPages({ queue: 'triage' })).length)
    const soonest = await newsroom.queue('zhou', { queue: 'triage' })
    expect(nextDueAt).toBe(soonest.rows[0]?.dueAt)
  })

  it('is unread per editor until opened, and again when the reporter adds something', async () => {
    const tipId = await newsroom.tip('liu', { text: '楼下井盖松了，骑车容易摔' })
    const which = { kind: 'tip', id: tipId }
    const unreadFor = async (who: Who) => (await newsroom.open(who, 'tip', tipId)).row.unread
    expect([await unreadFor('zhou'), await unreadFor('lin')]).toEqual([true, true])
    expectOk(await newsroom.desk('zhou', 'markRead', which))
    expect([await unreadFor('zhou'), await unreadFor('lin')]).toEqual([false, true])
    const token = newsroom.tokens.liu
    const more = { tipId, text: '又摔了一个人', photos: [] }
    expectOk(await newsroom.cloud.call('tips', 'addMessage', more, { token }))
    expect(await unreadFor('zhou')).toBe(true)
  })

  it('does not make an editor’s own step unread to them', async () => {
    const tipId = await newsroom.tip('liu', { text: '门口石墩挡住了轮椅' })
    expectOk(await newsroom.desk('zhou', 'claim', { kind: 'tip', id: tipId }))
    expect((await newsroom.open('zhou', 'tip', tipId)).row.unread).toBe(false)
    expect((await newsroom.open('lin', 'tip', tipId)).row.unread).toBe(true)
  })

  it('has another version after every change, and the same one between', async () => {
    const seen = [await newsroom.version(), await newsroom.version()]
    expect(seen[0]).toBe(seen[1])
    const tipId = await newsroom.tip('liu', { text: '花坛里堆了建筑垃圾' })
    const afterTip = await newsroom.version()
    expectOk(await newsroom.desk('zhou', 'claim', { kind: 'tip', id: tipId }))
    const afterClaim = await newsroom.version()
    expect(new Set([seen[0], afterTip, afterClaim]).size).toBe(3)
  })
})

describe('searching', () => {
  it('finds by number however it is typed, in every queue', async () => {
    const tipId = await newsroom.tip('liu', { text: '快递柜占了消防栓' })
    const { number } = (await newsroom.open('zhou', 'tip', tipId)).row
    const said = { tipId, reason: '不在报道范围', helper: '街道办事处' }
    expectOk(await newsroom.desk('zhou', 'decline', said))
    for (const words of [number, number.replace('-', ''), number.replace('-', ' ')]) {
      const { rows } = expectOk(await newsroom.desk<Page>('zhou', 'search', { words }))
      expect(rows.map((row) => row.id)).toEqual([tipId])
    }
  })

  it('finds words and buildings, and takes special signs literally', async () => {
    const tipId = await newsroom.tip('liu', { text: '快递柜(蓝色)占了消防栓' })
    const search = async (words: string) =>
      expectOk(await newsroom.desk<Page>('zhou', 'search', { words })).rows.map((row) => row.id)
    expect(await search('柜(蓝色)')).toEqual([tipId])
    expect(await search('.*')).toEqual([])
    expect(await search('3号楼')).toContain(tipId)
  })

  it('finds an accepted tip as its case, once', async () => {
    const tipId = await newsroom.tip('liu', { text: '晾衣绳挂在高压线上' })
    const words = someWords({ title: '晾衣绳挂上高压线', categoryId: 'safety' })
    const { item } = expectOk(await newsroom.desk<Step>('zhou', 'accept', { tipId, ...words }))
    const { rows } = expectOk(await newsroom.desk<Page>('zhou', 'search', { words: '晾衣绳' }))
    expect(rows.map((row) => [row.kind, row.id])).toEqual([['case', item.row.id]])
  })
})

describe('a sealed tip', () => {
  it('never lets the desk or neighbours learn who sent it', async () => {
    const tipId = await newsroom.tip('ma', {
      identity: 'sealed',
      categoryId: 'hardship',
      text: '独居老人米面快吃完了',
      place: { communityId: 'liuyin' },
    })
    const { personId } = expectOk(
      await newsroom.cloud.call<{ personId: string }>(
        'people',
        'me',
        {},
        { token: newsroom.tokens.ma },
      ),
    )
    const seen = [
      await newsroom.queue('zhou', { queue: 'triage', communityId: 'liuyin' }),
      await newsroom.open('zhou', 'tip', tipId),
      expectOk(await newsroom.desk('zhou', 'search', { words: '米面' })),
      expectOk(await newsroom.desk('zhou', 'accept', { tipId, ...someWords() })),
      expectOk(await newsroom.desk(undefined, 'listPublic', {})),
    ]
    const said = JSON.stringify(seen)
    for (const secret of ['马建国', personId, 'sealedReporter', 'owner', 'sample-ma']) {
      expect(said).not.toContain(secret)
    }
    const row = (seen[0] as Page).rows.find(({ id }) => id === tipId)
    expect(row).toMatchObject({ source: '信息员（密封）', title: '困难求助（特殊保护）' })
  })

  it('is listed to no neighbour, and takes its case off their list', async () => {
    const open = await newsroom.tip('liu', { text: '健身器材的钢丝断了' })
    const words = someWords({ title: '健身器材坏了没人修' })
    const step = expectOk(await newsroom.desk<Step>('zhou', 'accept', { tipId: open, ...words }))
    const titles = async () =>
      expectOk(
        await newsroom.desk<{ cases: { title: string }[] }>(undefined, 'listPublic', {}),
      ).cases.map(({ title }) => title)
    expect(await titles()).toContain('健身器材坏了没人修')
    const sealed = await newsroom.tip('zhang', { identity: 'sealed', text: '我在那儿摔过' })
    const join = { tipId: sealed, caseId: step.item.row.id, ...words }
    const joinCase = () => newsroom.cloud.call('tips', 'joinCase', { caseId: join.caseId }, asLiu)
    const asLiu = { token: newsroom.tokens.liu, key: randomUUID() }
    expectOk(await joinCase())
    expectOk(await newsroom.desk('zhou', 'accept', join))
    expect(await titles()).not.toContain('健身器材坏了没人修')
    asLiu.key = randomUUID()
    expect(await joinCase()).toMatchObject({ ok: false, error: { code: 'NotFound' } })
  })
})

it('shows neighbours the editor’s words, and not the reporter’s', async () => {
  const text = '我是三单元的张某，电话 13812340417，水管爆了'
  const tipId = await newsroom.tip('liu', { text })
  const item = await newsroom.open('zhou', 'tip', tipId)
  expect(item.tips[0]?.rewrite.summary).not.toContain('13812340417')
  const words = someWords({ title: '三单元水管爆裂' })
  expectOk(await newsroom.desk('zhou', 'accept', { tipId, ...words }, randomUUID()))
  const list = expectOk(await newsroom.desk(undefined, 'listPublic', { communityId: 'wutongli' }))
  expect(JSON.stringify(list)).toContain('三单元水管爆裂')
  expect(JSON.stringify(list)).not.toContain('13812340417')
})

it('counts the month’s matters once each, merged or not', async () => {
  const figures = async () =>
    expectOk(
      await newsroom.desk<{ received: number; answered: number }>(undefined, 'monthFigures', {}),
    )
  const before = await figures()
  const one = await newsroom.tip('liu', { text: '垃圾桶满了三天' })
  const other = await newsroom.tip('zhang', { text: '垃圾桶满了，味道大' })
  expect((await figures()).received).toBe(before.received + 2)
  const { title, summary } = someWords() as { title: string; summary: string }
  const merge = { tipId: one, into: { kind: 'tip', id: other }, reason: '同楼', title, summary }
  expectOk(await newsroom.desk('zhou', 'merge', merge))
  expect((await figures()).received).toBe(before.received + 1)
  const third = await newsroom.tip('liu', { text: '想问问老年卡去哪办' })
  const said = { tipId: third, reason: '老年卡由街道办理', helper: '街道办事处' }
  expectOk(await newsroom.desk('zhou', 'decline', said))
  const after = await figures()
  expect([after.received, after.answered]).toEqual([before.received + 2, before.answered + 1])
})
