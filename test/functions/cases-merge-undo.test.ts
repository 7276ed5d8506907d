import { setTimeout as sleep } from 'node:timers/promises'
import { expectOk } from '../support/builders'
import { type Item, type Newsroom, openNewsroom, type Step, someWords } from './cases-support'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.cloud.stop())

const undo = (who: 'zhou' | 'lin', undoId: string | null) =>
  newsroom.desk<Item>(who, 'undo', { undoId })
const { title, summary } = someWords() as { title: string; summary: string }

async function twoTips() {
  const one = await newsroom.tip('liu')
  const other = await newsroom.tip('zhang', { text: '电梯又不动了，老人下不了楼' })
  return { one, other }
}

describe('merging', () => {
  it('offers the neighbour’s tip with the reason in words', async () => {
    const { one, other } = await twoTips()
    const { suspects, row } = await newsroom.open('zhou', 'tip', one)
    const found = suspects.find((suspect) => suspect.id === other)
    expect(found?.reason).toMatch(/^同楼/)
    expect(row.similar).toBeGreaterThan(0)
  })

  it('puts two tips nobody accepted into one new case and counts it once', async () => {
    const { one, other } = await twoTips()
    const before = await newsroom.tally()
    const merge = { tipId: one, into: { kind: 'tip', id: other }, reason: '同楼、都说电梯' }
    const bare = await newsroom.desk('zhou', 'merge', merge)
    expect(bare).toMatchObject({ ok: false, error: { code: 'BadInput' } })
    const { item } = expectOk(
      await newsroom.desk<Step>('zhou', 'merge', { ...merge, title, summary }),
    )
    expect(item.tips.map((tip) => tip.tipId).sort()).toEqual([one, other].sort())
    expect(item.row.source).toBe('2 位居民')
    const after = await newsroom.tally()
    expect(after.counts.verifying).toBe((before.counts.verifying ?? 0) + 1)
    expect(after.counts.triage).toBe((before.counts.triage ?? 0) - 2)
    for (const [who, tipId] of [
      ['liu', one],
      ['zhang', other],
    ] as const) {
      const token = newsroom.tokens[who]
      const mine = await newsroom.cloud.call<{ together: number }>(
        'tips',
        'detail',
        { tipId },
        { token },
      )
      expect(expectOk(mine).together).toBe(1)
    }
  })

  it('joins the case when the other was accepted meanwhile', async () => {
    const { one, other } = await twoTips()
    const accepted = expectOk(
      await newsroom.desk<Step>('zhou', 'accept', { tipId: other, ...someWords() }),
    )
    const into = { kind: 'tip', id: other }
    const { item } = expectOk(
      await newsroom.desk<Step>('zhou', 'merge', { tipId: one, into, reason: '同一部电梯' }),
    )
    expect(item.row.id).toBe(accepted.item.row.id)
  })

  it('never merges a tip with itself', async () => {
    const one = await newsroom.tip('liu')
    const merge = { tipId: one, into: { kind: 'tip', id: one }, reason: '同一条', title, summary }
    expect(await newsroom.desk('zhou', 'merge', merge)).toMatchObject({
      ok: false,
      error: { code: 'BadInput' },
    })
  })
})

describe('taking a step back', () => {
  it('makes an accepted tip wait for triage again, and the new case is gone', async () => {
    const tipId = await newsroom.tip('liu')
    const before = await newsroom.tally()
    const step = expectOk(await newsroom.desk<Step>('zhou', 'accept', { tipId, ...someWords() }))
    const back = expectOk(await undo('zhou', step.undo.undoId))
    expect(back.row).toMatchObject({ kind: 'tip', id: tipId, queue: 'triage' })
    expect(back.events[0]?.kind).toBe('undone')
    expect((await newsroom.tally()).counts).toEqual(before.counts)
    const gone = await newsroom.desk('zhou', 'open', { kind: 'case', id: step.item.row.id })
    expect(gone).toMatchObject({ ok: false, error: { code: 'NotFound' } })
  })

  it('brings back every field: words, holder and state', async () => {
    const tipId = await newsroom.tip('liu')
    const was = await newsroom.open('zhou', 'tip', tipId)
    const said = { tipId, reason: '不在报道范围', helper: '街道办事处', phone: '65550000' }
    const step = expectOk(await newsroom.desk<Step>('zhou', 'decline', said))
    expectOk(await undo('zhou', step.undo.undoId))
    const now = await newsroom.open('zhou', 'tip', tipId)
    expect(now.tips).toEqual(was.tips)
    expect(now.claimedBy).toBeNull()
    expect(now.row.dueAt).toBe(was.row.dueAt)
  })

  it('works once, for whoever made the step, and not over somebody else’s change', async () => {
    const tipId = await newsroom.tip('liu')
    const which = { kind: 'tip', id: tipId }
    const claimed = expectOk(await newsroom.desk<Step>('zhou', 'claim', which))
    expect(await undo('lin', claimed.undo.undoId)).toMatchObject({
      ok: false,
      error: { code: 'NotFound' },
    })
    const over = expectOk(await newsroom.desk<Step>('lin', 'claim', { ...which, takeOver: true }))
    expect(await undo('zhou', claimed.undo.undoId)).toMatchObject({
      ok: false,
      error: { code: 'Conflict', message: '别人接着改过了，撤不回来，刷新看看' },
    })
    expectOk(await undo('lin', over.undo.undoId))
    expect(await undo('lin', over.undo.undoId)).toMatchObject({
      ok: false,
      error: { code: 'Conflict' },
    })
  })

  it('undoes a merge of two tips as one step', async () => {
    const { one, other } = await twoTips()
    const merge = { tipId: one, into: { kind: 'tip', id: other }, reason: '同楼', title, summary }
    const step = expectOk(await newsroom.desk<Step>('zhou', 'merge', merge))
    expectOk(await undo('zhou', step.undo.undoId))
    for (const id of [one, other]) {
      expect((await newsroom.open('zhou', 'tip', id)).row.queue).toBe('triage')
    }
  })

  it('tells nobody of a step that was taken back, and tells of one that was not', async () => {
    const openid = 'sample-liu'
    await newsroom.cloud.subscribe(openid, ['progress'])
    const kept = await newsroom.tip('liu', { text: '这一条会告诉报送人，楼道灯坏了' })
    const undone = await newsroom.tip('liu', { text: '这一条撤回来了，门禁坏了' })
    const ask = (tipId: string, want: string) =>
      newsroom.desk<Step>('zhou', 'askMore', { tipId, want })
    expectOk(await ask(kept, '留着的这一步'))
    const step = expectOk(await ask(undone, '撤回的这一步'))
    expectOk(await undo('zhou', step.undo.undoId))
    await newsroom.cloud.runTimer('clock')
    const said = async () => JSON.stringify(await newsroom.cloud.openapiCalls())
    expect(await said()).not.toContain('的这一步')

    await sleep(12_500)
    const late = await undo('zhou', expectOk(await ask(undone, '再问一次')).undo.undoId)
    expect(late.ok).toBe(true)
    await newsroom.cloud.runTimer('clock')
    expect(await said()).toContain('留着的这一步')
    expect(await said()).not.toMatch(/撤回的这一步|再问一次/)
  })

  it('is refused after ten seconds', async () => {
    const tipId = await newsroom.tip('liu')
    const step = expectOk(await newsroom.desk<Step>('zhou', 'claim', { kind: 'tip', id: tipId }))
    await sleep(step.undo.until - Date.now() + 50)
    expect(await undo('zhou', step.undo.undoId)).toMatchObject({
      ok: false,
      error: { code: 'TooLate' },
    })
  })
})
