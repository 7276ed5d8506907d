import { randomUUID } from 'node:crypto'
import { dayOf, shanghai } from '../../core/kit/time'
import { isWorkingDay } from '../../core/kit/working-days'
import { expectOk } from '../support/builders'
import { type Item, type Newsroom, openNewsroom, type Step, someWords } from './cases-support'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.cloud.stop())

const accept = (tipId: string, who: 'zhou' | 'lin' = 'zhou', more: object = {}, key?: string) =>
  newsroom.desk<Step>(who, 'accept', { tipId, ...someWords(), ...more }, key)

describe('accepting', () => {
  it('makes a case that is being verified, due at closing time of the third working day', async () => {
    const tipId = await newsroom.tip('liu')
    const { item, undo } = expectOk(await accept(tipId))
    expect(item.its).toMatchObject({ stage: 'verifying', verdict: 'pending', ending: null })
    expect(item.row).toMatchObject({ kind: 'case', queue: 'verifying', status: 'verifying' })
    expect(item.tips[0]).toMatchObject({ tipId, state: 'accepted' })
    expect(item.mine).toBe(true)
    const dueAt = item.row.dueAt ?? 0
    expect(shanghai(dueAt).format('HH:mm')).toBe('18:00')
    expect(isWorkingDay(dayOf(dueAt))).toBe(true)
    expect(undo.until - Date.now()).toBeGreaterThan(5000)
    expect(item.events.map((event) => event.kind)).toEqual(
      expect.arrayContaining(['accepted', 'received']),
    )
  })

  it('shows the reporter the editor’s title and that it is being verified', async () => {
    const tipId = await newsroom.tip('liu')
    expectOk(await accept(tipId))
    const mine = await newsroom.cloud.call<{ title: string; status: string }>(
      'tips',
      'detail',
      { tipId },
      { token: newsroom.tokens.liu },
    )
    expect(expectOk(mine)).toMatchObject({ title: someWords().title, status: 'verifying' })
  })

  it('lets one of two editors win, and tells the other in a sentence', async () => {
    const tipId = await newsroom.tip('li', { place: { communityId: 'wangjiang' } })
    const replies = await Promise.all([accept(tipId, 'zhou'), accept(tipId, 'lin')])
    const won = replies.filter((reply) => reply.ok)
    const lost = replies.flatMap((reply) => (reply.ok ? [] : [reply.error]))
    expect(won).toHaveLength(1)
    expect(lost).toEqual([{ code: 'Conflict', message: '这条线索刚被受理了，刷新看看' }])
    const found = expectOk(
      await newsroom.desk<{ rows: unknown[] }>('zhou', 'search', {
        words: (await newsroom.open('zhou', 'tip', tipId)).row.number,
      }),
    )
    expect(found.rows).toHaveLength(1)
  })

  it('makes one case of repeated sends of one key', async () => {
    const tipId = await newsroom.tip('liu')
    const key = randomUUID()
    const before = (await newsroom.tally()).counts.verifying
    const first = expectOk(await accept(tipId, 'zhou', {}, key))
    const again = expectOk(await accept(tipId, 'zhou', {}, key))
    expect(again.item.row.id).toBe(first.item.row.id)
    expect(again.undo).toEqual(first.undo)
    expect((await newsroom.tally()).counts.verifying).toBe((before ?? 0) + 1)
  })

  it('puts another tip into an open case without counting the case twice', async () => {
    const one = expectOk(await accept(await newsroom.tip('liu')))
    const before = await newsroom.tally()
    const other = await newsroom.tip('zhang', { text: '三号楼电梯又不动了' })
    const { item } = expectOk(await accept(other, 'zhou', { caseId: one.item.row.id }))
    expect(item.row.id).toBe(one.item.row.id)
    expect(item.row.source).toBe('2 位居民')
    expect(item.tips).toHaveLength(2)
    expect((await newsroom.tally()).counts.verifying).toBe(before.counts.verifying)
  })

  it('takes no photo for neighbours that is not the tip’s own', async () => {
    const tipId = await newsroom.tip('liu')
    const reply = await accept(tipId, 'zhou', { coverPhotoId: 'ph_of_somebody_else' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'BadInput' } })
    expect((await newsroom.open('zhou', 'tip', tipId)).row.kind).toBe('tip')
  })
})

describe('asking and declining', () => {
  it('asks for more in one sentence, and has the tip back when the answer comes', async () => {
    const tipId = await newsroom.tip('liu')
    const { item } = expectOk(
      await newsroom.desk<Step>('zhou', 'askMore', { tipId, want: '编辑想要一张全景照片' }),
    )
    expect(item.row).toMatchObject({ queue: 'returned', status: 'need_info', dueAt: null })
    expect(item.tips[0]?.word?.text).toBe('编辑想要一张全景照片')
    const answer = { tipId, text: '就在单元门口', photos: [] }
    const token = newsroom.tokens.liu
    expectOk(await newsroom.cloud.call('tips', 'addMessage', answer, { token }))
    const back = await newsroom.open('zhou', 'tip', tipId)
    expect(back.row).toMatchObject({ queue: 'triage', unread: true })
    expect(back.tips[0]?.word).toBeNull()
  })

  it('never declines without a reason and somebody else to ask', async () => {
    const tipId = await newsroom.tip('liu')
    const bare = await newsroom.desk('zhou', 'decline', { tipId, reason: '不归我们管', helper: '' })
    expect(bare).toMatchObject({ ok: false, error: { code: 'BadInput' } })
    const said = { tipId, reason: '停水由自来水公司抢修', helper: '12345 热线', phone: '12345' }
    const { item } = expectOk(await newsroom.desk<Step>('zhou', 'decline', said))
    expect(item.row.queue).toBe('declined')
    expect(item.tips[0]?.word).toEqual({
      text: said.reason,
      helper: said.helper,
      phone: said.phone,
    })
  })

  it('brings a declined tip back with a reason and a new clock', async () => {
    const tipId = await newsroom.tip('liu')
    const said = { tipId, reason: '不在报道范围', helper: '街道办事处' }
    expectOk(await newsroom.desk('zhou', 'decline', said))
    const bare = await newsroom.desk('zhou', 'restore', { tipId, reason: '' })
    expect(bare).toMatchObject({ ok: false, error: { code: 'BadInput' } })
    const { item } = expectOk(
      await newsroom.desk<Step>('zhou', 'restore', { tipId, reason: '街道说没人管过' }),
    )
    expect(item.row.queue).toBe('triage')
    expect(item.tips[0]?.word).toBeNull()
  })

  it('does nothing twice: what was declined cannot be declined or accepted', async () => {
    const tipId = await newsroom.tip('liu')
    const said = { tipId, reason: '不在报道范围', helper: '街道办事处' }
    expectOk(await newsroom.desk('zhou', 'decline', said))
    for (const reply of [await newsroom.desk('zhou', 'decline', said), await accept(tipId)]) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'Conflict' } })
    }
  })
})

describe('having a tip in hand', () => {
  it('says who has it, and lets nobody else decide', async () => {
    const tipId = await newsroom.tip('liu')
    expectOk(await newsroom.desk('lin', 'claim', { kind: 'tip', id: tipId }))
    const seen = await newsroom.open('zhou', 'tip', tipId)
    expect(seen.claimedBy?.name).toBe('林晓')
    expect(seen.mine).toBe(false)
    for (const [verb, input] of [
      ['claim', { kind: 'tip', id: tipId }],
      ['release', { kind: 'tip', id: tipId }],
      ['accept', { tipId, ...someWords() }],
      ['askMore', { tipId, want: '要一张照片' }],
    ] as const) {
      const reply = await newsroom.desk('zhou', verb, input)
      expect(reply).toMatchObject({ ok: false, error: { code: 'Conflict' } })
      if (!reply.ok) expect(reply.error.message).toContain('林晓')
    }
  })

  it('passes on when somebody says so, and goes back to everybody', async () => {
    const tipId = await newsroom.tip('liu')
    const which = { kind: 'tip', id: tipId }
    expectOk(await newsroom.desk('lin', 'claim', which))
    const taken = expectOk(await newsroom.desk<Step>('zhou', 'claim', { ...which, takeOver: true }))
    expect(taken.item.mine).toBe(true)
    const free = expectOk(await newsroom.desk<Step>('zhou', 'release', which))
    expect(free.item.claimedBy).toBeNull()
  })

  it('keeps what the desk does among itself from the reporter', async () => {
    const tipId = await newsroom.tip('liu')
    expectOk(await newsroom.desk('zhou', 'claim', { kind: 'tip', id: tipId }))
    expectOk(await newsroom.desk('zhou', 'addNote', { kind: 'tip', id: tipId, text: '物业难缠' }))
    const token = newsroom.tokens.liu
    const mine = await newsroom.cloud.call('tips', 'detail', { tipId }, { token })
    expect(JSON.stringify(expectOk(mine))).not.toMatch(/物业难缠|周宁|claimed/)
  })
})

describe('the checklist', () => {
  it('keeps who ticked what, carries it into the case, and lets it be unticked', async () => {
    const tipId = await newsroom.tip('liu')
    const tick = (kind: string, id: string, done: boolean) =>
      newsroom.desk<Item>('lin', 'check', { kind, id, check: 'second', done })
    const ticked = expectOk(await tick('tip', tipId, true))
    expect(ticked.checks).toEqual([
      { check: 'second', name: '林晓', at: expect.any(Number) as number },
    ])
    const { item } = expectOk(await accept(tipId))
    expect(item.checks.map((check) => check.check)).toEqual(['second'])
    const unticked = expectOk(await tick('case', item.row.id, false))
    expect(unticked.checks).toEqual([])
  })
})

describe('words to the reporter', () => {
  it('sends a message that counts as first contact and is unread until they look', async () => {
    const tipId = await newsroom.tip('liu')
    const item = expectOk(
      await newsroom.desk<Item>('zhou', 'sendMessage', { tipId, text: '下午去看看' }),
    )
    expect(item.messages).toMatchObject([{ from: 'editor', name: '周宁', readByOther: false }])
    const token = newsroom.tokens.liu
    expectOk(await newsroom.cloud.call('tips', 'detail', { tipId }, { token }))
    const after = await newsroom.open('zhou', 'tip', tipId)
    expect(after.messages[0]?.readByOther).toBe(true)
  })

  it('corrects the kind of a tip and of its case, and the reporter reads of it', async () => {
    const tipId = await newsroom.tip('liu')
    expectOk(await accept(tipId))
    const item = expectOk(
      await newsroom.desk<Item>('zhou', 'recategorise', { tipId, categoryId: 'safety' }),
    )
    expect(item.row.categoryId).toBe('safety')
    const token = newsroom.tokens.liu
    const mine = await newsroom.cloud.call('tips', 'detail', { tipId }, { token })
    expect(JSON.stringify(expectOk(mine))).toContain('公共安全')
  })
})
