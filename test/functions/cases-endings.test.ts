import { expectOk } from '../support/builders'
import { type Newsroom, openNewsroom, type Step, someWords } from './cases-support'
import { aCase, asTold, prove, verdict } from './cases-work-support'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.cloud.stop())

const DAY = 24 * 3600_000
const close = (caseId: string, more: Record<string, unknown>, who: 'zhou' | 'lin' = 'zhou') =>
  newsroom.desk<Step>(who, 'close', { caseId, ...more })
const refused = (code: string, field?: string) => ({
  ok: false,
  error: { code, ...(field ? { fields: { [field]: expect.any(String) } } : {}) },
})

describe('ending a case', () => {
  it('lets every informant’s timeline say how it ended', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    const other = await newsroom.tip('zhang', { text: '电梯又不动了，老人下不了楼' })
    expectOk(await newsroom.desk('zhou', 'accept', { tipId: other, caseId, ...someWords() }))
    await prove(newsroom, 'zhou', caseId)
    expectOk(await verdict(newsroom, 'zhou', caseId))
    const words = '维保单位换了门机，编辑去看过。'
    const on = Date.now() - DAY
    const { item } = expectOk(await close(caseId, { ending: 'resolved', words, on }))
    expect(item.row.queue).toBe('closed')
    expect(item.its).toMatchObject({ stage: 'closed', ending: 'resolved', verdict: 'true' })
    for (const [who, id] of [
      ['liu', tipId],
      ['zhang', other],
    ] as const) {
      const told = await asTold(newsroom, who, id)
      expect(told.status).toBe('resolved')
      expect(told.outcome).toMatchObject({ ending: 'resolved', words, on })
      expect(told.events[0]).toMatchObject({ kind: 'closed' })
      expect(told.events[0]?.words).toContain(words)
      expect(told.events.map(({ kind }) => kind)).toContain('verified')
      expect(told.events.map(({ kind }) => kind)).not.toContain('evidence')
    }
  })

  it('refuses 已解决 without the day, in the future, and before it was verified', async () => {
    const { caseId } = await aCase(newsroom)
    const solved = { ending: 'resolved', words: '换好了，去看过' }
    const on = Date.now() - DAY
    expect(await close(caseId, { ...solved, on })).toMatchObject(refused('BadInput', 'ending'))
    await prove(newsroom, 'zhou', caseId)
    expectOk(await verdict(newsroom, 'zhou', caseId))
    expect(await close(caseId, solved)).toMatchObject(refused('BadInput', 'on'))
    const tomorrow = Date.now() + DAY
    expect(await close(caseId, { ...solved, on: tomorrow })).toMatchObject(
      refused('BadInput', 'on'),
    )
    expect(await close(caseId, { ending: 'resolved', on })).toMatchObject(
      refused('BadInput', 'words'),
    )
    const unfounded = { ending: 'unfounded', words: '和说的不一样' }
    expect(await close(caseId, unfounded)).toMatchObject(refused('BadInput', 'ending'))
    expect((await newsroom.open('zhou', 'case', caseId)).its?.stage).toBe('verified')
  })

  it('never takes 并入 for an ending somebody chooses', async () => {
    const { caseId } = await aCase(newsroom)
    expect(await close(caseId, { ending: 'merged', words: '并到别的事里' })).toMatchObject(
      refused('BadInput'),
    )
  })

  it('puts both sides of a dispute beside each other and finds for neither', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    const sides = { reporter: '一周停了四次', partyName: '物业', party: '只停了两次。' }
    expect(
      await close(caseId, { ending: 'unresolvable', words: '双方说法不同', sides }),
    ).toMatchObject({ ok: false })
    expectOk(await close(caseId, { ending: 'explained', sides }))
    const { outcome } = await asTold(newsroom, 'liu', tipId)
    expect(outcome?.words).toBe(
      '居民说：“一周停了四次”。物业说：“只停了两次”。双方说法不同，我们都记下了，不下结论。',
    )
  })

  it('can be taken back for ten seconds, and nobody has been told by then', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    const { undo } = expectOk(await close(caseId, { ending: 'explained', words: '问清楚了。' }))
    expectOk(await newsroom.desk('zhou', 'undo', { undoId: undo.undoId }))
    const told = await asTold(newsroom, 'liu', tipId)
    expect(told).toMatchObject({ status: 'verifying', outcome: null })
  })

  it('reopens with a reason, waits for the editors again, and ends another way', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    expectOk(await close(caseId, { ending: 'explained', words: '物业作了说明。' }))
    expect(await newsroom.desk('lin', 'reopen', { caseId, reason: '' })).toMatchObject(
      refused('BadInput', 'reason'),
    )
    const { item } = expectOk(
      await newsroom.desk<Step>('lin', 'reopen', { caseId, reason: '居民说又停了' }),
    )
    expect(item.its).toMatchObject({ stage: 'reopened', ending: null, outcome: null })
    expect(item.claimedBy?.name).toBe('林晓')
    const told = await asTold(newsroom, 'liu', tipId)
    expect(told.waiting).toMatchObject({ for: 'editors', clock: 'verify' })
    expect(told.events[0]?.words).toBe('编辑重新看这件事')
    expect(JSON.stringify(told)).not.toContain('居民说又停了')
    expectOk(await newsroom.desk('lin', 'verifyAgain', { caseId, reason: '再去看一次' }))
    expectOk(await close(caseId, { ending: 'explained', words: '维保说明了原因。' }, 'lin'))
  })

  it('is for whoever has the case in hand', async () => {
    const { caseId } = await aCase(newsroom)
    const ended = { ending: 'explained', words: '问清楚了。' }
    expect(await close(caseId, ended, 'lin')).toMatchObject(refused('Conflict'))
  })
})
