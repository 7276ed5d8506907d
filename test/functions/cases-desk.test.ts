import type { casesApi } from '../../core/cases/api'
import type { Output } from '../../core/kit/contract'
import { expectOk } from '../support/builders'
import { type Newsroom, openNewsroom, type Step, type Who } from './cases-support'
import { aCase, asTold } from './cases-work-support'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.cloud.stop())

type Bulk = Output<typeof casesApi.bulk>
type Filters = Output<typeof casesApi.listFilters>
type Clocks = Output<typeof casesApi.clocks>
type Editors = Output<typeof casesApi.listEditors>['editors']

const editors = async (): Promise<Editors> =>
  expectOk(await newsroom.desk<{ editors: Editors }>('zhou', 'listEditors', {})).editors
const idOf = async (name: string) =>
  (await editors()).find((one) => one.name === name)?.personId ?? ''
const bulk = (who: Who, items: object[], more: object) =>
  newsroom.desk<Bulk>(who, 'bulk', { items, ...more })
const asItem = (id: string) => ({ kind: 'tip', id })

describe('handing over', () => {
  it('offers everybody who works at the desk and nobody else', async () => {
    const names = (await editors()).map(({ name }) => name).sort()
    expect(names).toEqual(['周宁', '林晓', '陈越'].sort())
  })

  it('puts a case into another editor’s hands with a note that they see first', async () => {
    const { caseId } = await aCase(newsroom)
    const item = { kind: 'case', id: caseId }
    const to = await idOf('林晓')
    expectOk(await newsroom.desk('zhou', 'assign', { ...item, to, note: '周四去现场' }))
    const seen = await newsroom.open('lin', 'case', caseId)
    expect(seen).toMatchObject({ mine: true, handover: { from: '周宁', note: '周四去现场' } })
    expect(seen.row.unread).toBe(true)
    expect(seen.events[0]?.words).toBe('周宁 交给 林晓：周四去现场')
    expectOk(await newsroom.desk('lin', 'release', item))
    expect((await newsroom.open('lin', 'case', caseId)).handover).toBeNull()
  })

  it('keeps the note from the reporter, and refuses somebody who is no editor', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    const item = { kind: 'case', id: caseId, note: '报的人是熟人' }
    expectOk(await newsroom.desk('zhou', 'assign', { ...item, to: await idOf('林晓') }))
    expect(JSON.stringify(await asTold(newsroom, 'liu', tipId))).not.toContain('熟人')
    expect(await newsroom.desk('lin', 'assign', { ...item, to: 'p_nobody' })).toMatchObject({
      ok: false,
      error: { code: 'BadInput' },
    })
    const taken = await newsroom.desk('zhou', 'assign', { ...item, to: await idOf('陈越') })
    expect(taken).toMatchObject({ ok: false, error: { code: 'Conflict' } })
  })
})

describe('bulk', () => {
  it('takes on what is free, names what is not, and can be taken back as one', async () => {
    const ids = [await newsroom.tip('liu'), await newsroom.tip('liu'), await newsroom.tip('liu')]
    const [first = '', ...others] = ids
    expectOk(await newsroom.desk('lin', 'claim', asItem(first)))
    const done = expectOk(await bulk('zhou', ids.map(asItem), { action: 'claim' }))
    expect(done).toMatchObject({ done: 2, refused: [{ why: expect.stringContaining('林晓') }] })
    for (const id of others) expect((await newsroom.open('zhou', 'tip', id)).mine).toBe(true)
    expectOk(await newsroom.desk('zhou', 'undo', { undoId: done.undo.undoId }))
    for (const id of others) {
      expect((await newsroom.open('zhou', 'tip', id)).claimedBy).toBeNull()
    }
  })

  it('declines many with one reason, and every reporter reads it', async () => {
    const ids = [await newsroom.tip('liu'), await newsroom.tip('zhang')]
    const why = { reason: '这类事由主管部门定', helper: '12345 热线', phone: '12345' }
    const wrong = await bulk('zhou', ids.map(asItem), { action: 'decline', helper: '12345' })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'BadInput' } })
    const done = expectOk(await bulk('zhou', ids.map(asItem), { action: 'decline', ...why }))
    expect(done.done).toBe(2)
    expect((await asTold(newsroom, 'zhang', ids[1] ?? '')).status).toBe('declined')
  })

  it('hands over and marks as read, and leaves nothing half done when refused outright', async () => {
    const ids = [await newsroom.tip('liu'), await newsroom.tip('liu')]
    const items = ids.map(asItem)
    const nobody = await bulk('zhou', items, { action: 'assign', to: 'p_x', note: '帮忙看看' })
    expect(nobody).toMatchObject({ ok: false, error: { code: 'BadInput' } })
    expect((await newsroom.open('zhou', 'tip', ids[0] ?? '')).claimedBy).toBeNull()
    const to = await idOf('林晓')
    const note = '帮忙看看'
    expect(expectOk(await bulk('zhou', items, { action: 'assign', to, note })).done).toBe(2)
    expect((await newsroom.open('lin', 'tip', ids[1] ?? '')).mine).toBe(true)
    expectOk(await bulk('chen', items, { action: 'read' }))
    const { rows } = await newsroom.queue('chen', { queue: 'triage', sort: 'new' })
    const mine = rows.filter(({ id }) => ids.includes(id))
    expect(mine.map(({ unread }) => unread)).toEqual([false, false])
  })
})

describe('saved filters', () => {
  const shown = { queue: 'verifying', sort: 'due', mine: true, categoryId: 'elevator' }

  it('are one editor’s own, and a name is there once', async () => {
    const save = { name: '我的电梯', shown }
    expectOk(await newsroom.desk('zhou', 'saveFilter', save))
    const again = { ...save, shown: { ...shown, mine: false } }
    const { filters } = expectOk(await newsroom.desk<Filters>('zhou', 'saveFilter', again))
    expect(filters).toEqual([
      { filterId: expect.any(String), name: '我的电梯', shown: again.shown },
    ])
    const theirs = await newsroom.desk<Filters>('lin', 'listFilters', {})
    expect(expectOk(theirs).filters).toEqual([])
    const filterId = filters[0]?.filterId
    expect(await newsroom.desk('lin', 'removeFilter', { filterId })).toMatchObject({
      ok: false,
      error: { code: 'NotFound' },
    })
    const left = await newsroom.desk<Filters>('zhou', 'removeFilter', { filterId })
    expect(expectOk(left).filters).toEqual([])
  })
})

describe('clocks', () => {
  const set = (who: Who, clocks: object) =>
    newsroom.desk<Clocks>(who, 'setClocks', { categoryId: 'water', clocks })

  it('are set per category by the chief, and the next case runs by them', async () => {
    const { categories } = expectOk(await newsroom.desk<Clocks>('zhou', 'clocks', {}))
    const defaults = categories.find(({ categoryId }) => categoryId === 'water')?.clocks ?? {}
    expect(await set('zhou', defaults)).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
    expect(await set('chen', { ...defaults, verify: 99 })).toMatchObject({
      ok: false,
      error: { code: 'BadInput' },
    })
    // Every instance that has answered before answers anew.
    const asked = () =>
      Promise.all(Array.from({ length: 8 }, () => newsroom.desk<Clocks>('zhou', 'clocks', {})))
    await asked()
    expectOk(await set('chen', { ...defaults, verify: 10 }))
    for (const answer of await asked()) {
      const own = expectOk(answer).categories.filter((one) => one.own)
      expect(own.map((one) => one.categoryId)).toEqual(['water'])
    }
    const dueOf = async (categoryId: string) => {
      const tipId = await newsroom.tip('liu', { categoryId })
      const words = { title: '停水两小时', summary: '居民反映早上停水。', categoryId }
      const step = await newsroom.desk<Step>('zhou', 'accept', { tipId, ...words })
      return expectOk(step).item.row.dueAt ?? 0
    }
    expect(await dueOf('water')).toBeGreaterThan(await dueOf('elevator'))
  })
})
