import type { casesApi } from '../../core/cases/api'
import type { Output } from '../../core/kit/contract'
import { expectOk } from '../support/builders'
import { type Newsroom, openNewsroom, type Step, someWords, type Who } from './cases-support'
import { aCase, asTold, prove, verdict } from './cases-work-support'

let newsroom: Newsroom
beforeEach(async () => {
  newsroom = await openNewsroom()
})
afterEach(() => newsroom.cloud.stop())

type Figures = Output<typeof casesApi.monthFigures>
type Listed = Output<typeof casesApi.listPublic>['cases']

const figures = async () =>
  expectOk(await newsroom.desk<Figures>(undefined, 'monthFigures', {})).received
const listed = async (who?: Who): Promise<Listed> =>
  expectOk(await newsroom.desk<{ cases: Listed }>(who, 'listPublic', {})).cases
const join = (caseId: string, who: Who) =>
  newsroom.cloud.call('tips', 'joinCase', { caseId }, { token: newsroom.tokens[who] })

/** One case of two tips, by liu and zhang. */
async function twoInOne() {
  const { tipId: one, caseId } = await aCase(newsroom)
  const other = await newsroom.tip('zhang', { text: '电梯又不动了，老人下不了楼' })
  expectOk(await newsroom.desk('zhou', 'accept', { tipId: other, caseId, ...someWords() }))
  return { one, other, caseId }
}

const splitOff = (caseId: string, tipIds: string[]) =>
  newsroom.desk<Step>('zhou', 'split', {
    ...{ caseId, tipIds, reason: '是另一部电梯' },
    ...someWords({ title: '3 号楼 1 单元电梯异响' }),
  })

describe('splitting', () => {
  it('takes tips out into a case of their own; every tip counts once', async () => {
    const { one, other, caseId } = await twoInOne()
    expect(await figures()).toBe(1)
    const { item } = expectOk(await splitOff(caseId, [other]))
    expect(item.row.id).not.toBe(caseId)
    expect(item.tips.map(({ tipId }) => tipId)).toEqual([other])
    expect(item.its).toMatchObject({ stage: 'verifying', verdict: 'pending' })
    const rest = await newsroom.open('zhou', 'case', caseId)
    expect(rest.tips.map(({ tipId }) => tipId)).toEqual([one])
    expect(await figures()).toBe(2)
    expect((await newsroom.tally()).counts.verifying).toBe(2)
    expect((await listed()).map(({ people }) => people)).toEqual([1, 1])
  })

  it('gives the case that goes with its first tip that tip’s number, and no two the same', async () => {
    const { one, caseId } = await twoInOne()
    const before = (await newsroom.open('zhou', 'case', caseId)).row.number
    const { item } = expectOk(await splitOff(caseId, [one]))
    expect(item.row.number).toBe(before)
    const rest = await newsroom.open('zhou', 'case', caseId)
    expect(rest.row.number).toBe(rest.tips[0]?.number)
    expect(rest.row.number).not.toBe(before)
  })

  it('leaves what was said until then on the timeline, and nothing said after', async () => {
    const { one, other, caseId } = await twoInOne()
    expectOk(await join(caseId, 'ma'))
    const { item } = expectOk(await splitOff(caseId, [other]))
    expectOk(
      await newsroom.desk('zhou', 'close', { caseId, ending: 'explained', words: '维保来过了。' }),
    )
    const words = (await asTold(newsroom, 'zhang', other)).events.map((event) => event.words)
    expect(words[0]).toBe('这件和邻居说的不是一回事，单独办')
    expect(words).toContain('又有一位邻居说遇到了')
    expect(words.join()).not.toContain('维保来过了')
    expect((await asTold(newsroom, 'liu', one)).outcome?.words).toBe('维保来过了。')
    expect(item.row.queue).toBe('verifying')
  })

  it('undoes a merge that is long past: the two are two again', async () => {
    const one = await newsroom.tip('liu')
    const other = await newsroom.tip('zhang', { text: '电梯又不动了，老人下不了楼' })
    const { title, summary } = someWords() as { title: string; summary: string }
    const into = { kind: 'tip', id: other }
    const merged = await newsroom.desk<Step>('zhou', 'merge', {
      ...{ tipId: one, into, reason: '同楼', title, summary },
    })
    const caseId = expectOk(merged).item.row.id
    expectOk(await splitOff(caseId, [one]))
    expect(await figures()).toBe(2)
    expect((await asTold(newsroom, 'liu', one)).events[0]?.kind).toBe('split')
  })

  it('leaves one tip behind, and takes only tips of the case', async () => {
    const { one, other, caseId } = await twoInOne()
    const stranger = await newsroom.tip('li')
    for (const tipIds of [[one, other], [stranger], []]) {
      expect(await splitOff(caseId, tipIds)).toMatchObject({ ok: false })
    }
    expect((await newsroom.open('zhou', 'case', caseId)).tips).toHaveLength(2)
  })

  it('can be taken back for ten seconds', async () => {
    const { other, caseId } = await twoInOne()
    const { item, undo } = expectOk(await splitOff(caseId, [other]))
    expectOk(await newsroom.desk('zhou', 'undo', { undoId: undo.undoId }))
    expect((await newsroom.open('zhou', 'case', caseId)).tips).toHaveLength(2)
    const gone = await newsroom.desk('zhou', 'open', { kind: 'case', id: item.row.id })
    expect(gone).toMatchObject({ ok: false, error: { code: 'NotFound' } })
    expect(await figures()).toBe(1)
  })
})

describe('merging two cases', () => {
  const merge = (caseId: string, into: string) =>
    newsroom.desk<Step>('zhou', 'mergeCases', { caseId, into, reason: '同一部电梯' })

  async function twoCases() {
    const first = await aCase(newsroom)
    const next = await aCase(newsroom, 'zhou', 'zhang', { text: '电梯又停了' })
    return { first, next }
  }

  it('counts the matter once, with everybody who told of either', async () => {
    const { first, next } = await twoCases()
    expectOk(await join(first.caseId, 'ma'))
    expectOk(await join(next.caseId, 'ma'))
    expectOk(await join(next.caseId, 'li'))
    const { item } = expectOk(await merge(next.caseId, first.caseId))
    expect(item.row.id).toBe(first.caseId)
    expect(item.tips).toHaveLength(2)
    expect(item.its?.voices).toBe(2)
    expect(await figures()).toBe(1)
    const shown = await listed('li')
    expect(shown.map(({ people, joined }) => ({ people, joined }))).toEqual([
      { people: 4, joined: true },
    ])
    const away = await newsroom.open('zhou', 'case', next.caseId)
    expect(away.its).toMatchObject({ ending: 'merged', mergedInto: first.caseId })
  })

  it('lets the informants of both hear how it ended', async () => {
    const { first, next } = await twoCases()
    expectOk(await merge(next.caseId, first.caseId))
    const { caseId } = first
    expectOk(
      await newsroom.desk('zhou', 'close', { caseId, ending: 'explained', words: '维保来过了。' }),
    )
    const told = await asTold(newsroom, 'zhang', next.tipId)
    expect(told.outcome?.words).toBe('维保来过了。')
    expect(told.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['closed', 'merged', 'accepted']),
    )
  })

  it('is refused into itself, into a closed case, and over a verdict its verifier told of', async () => {
    const { first, next } = await twoCases()
    expect(await merge(first.caseId, first.caseId)).toMatchObject({ ok: false })
    const own = await aCase(newsroom, 'lin', 'zhou')
    expectOk(await newsroom.desk('zhou', 'claim', { kind: 'case', id: own.caseId, takeOver: true }))
    await prove(newsroom, 'zhou', first.caseId)
    expectOk(await verdict(newsroom, 'zhou', first.caseId))
    expect(await merge(own.caseId, first.caseId)).toMatchObject({
      ok: false,
      error: { code: 'Conflict' },
    })
    const ended = { caseId: next.caseId, ending: 'explained', words: '问清楚了。' }
    expectOk(await newsroom.desk('zhou', 'close', ended))
    expect(await merge(first.caseId, next.caseId)).toMatchObject({
      ok: false,
      error: { code: 'Conflict' },
    })
  })

  it('can be split again, and is not reopened by itself', async () => {
    const { first, next } = await twoCases()
    expectOk(await merge(next.caseId, first.caseId))
    const again = { caseId: next.caseId, reason: '又停了' }
    expect(await newsroom.desk('zhou', 'reopen', again)).toMatchObject({
      ok: false,
      error: { code: 'Conflict' },
    })
    expectOk(await splitOff(first.caseId, [next.tipId]))
    expect(await figures()).toBe(2)
  })

  it('can be taken back for ten seconds', async () => {
    const { first, next } = await twoCases()
    const { undo } = expectOk(await merge(next.caseId, first.caseId))
    expectOk(await newsroom.desk('zhou', 'undo', { undoId: undo.undoId }))
    expect(await figures()).toBe(2)
    expect(await listed()).toHaveLength(2)
    expect((await newsroom.open('zhou', 'case', next.caseId)).its?.stage).toBe('verifying')
  })
})
