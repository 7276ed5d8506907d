import { casesApi } from '../../core/cases/api'
import type { DeskItem, QueueRow } from '../../core/cases/views'
import { fresh, inbox, setInbox } from '../../src/pages/desk/inbox/inbox-store'
import { load, onOneColumn, show } from '../../src/pages/desk/inbox/queue-loading'
import { select, step } from '../../src/pages/desk/inbox/selection'
import {
  askMore,
  claim,
  runPending,
  undo as takeBack,
  tick,
} from '../../src/pages/desk/inbox/steps'
import { ask } from '../../src/pages/desk/inbox/use-live'
import { answer, calls, emptyDoor, heldAnswers, setNetwork } from '../support/page-door'

const aRow = (id: string, change: Partial<QueueRow> = {}): QueueRow => ({
  ...{ kind: 'tip', id, number: `1123-${id}`, title: `第 ${id} 件`, categoryId: 'elevator' },
  ...{ community: '梧桐里社区', source: '居民', queue: 'triage', status: 'received' },
  ...{ urgent: false, sealed: false, photos: 0, similar: 0, unread: false, claimedBy: null },
  ...{ dueAt: null, createdAt: 1, changedAt: 1 },
  ...change,
})

const anItem = (row: QueueRow): DeskItem => ({
  ...{ row, tips: [], its: null, suspects: [], events: [], messages: [], notes: [], checks: [] },
  ...{ claimedBy: null, mine: false, handover: null },
})

const ROWS = ['01', '02', '03', '04'].map((id) => aRow(id))
const counts = { triage: 4, returned: 0, verifying: 0, waiting: 0, checking: 0, blocked: 0 }
const tally = { counts, dueToday: 0, overdue: 0, nextDueAt: null, now: 1 }
const aList = (rows: QueueRow[], version = 1) => ({ rows, next: null, version, now: 1 })

/** Lets everything run that waits for nobody. */
const settle = async () => {
  for (let turns = 0; turns < 20; turns += 1) await new Promise((next) => setTimeout(next, 0))
}

const openNow = () => [inbox().selected?.id, inbox().item?.row.id]
const listed = () => inbox().rows.map(({ id }) => id)

beforeEach(async () => {
  emptyDoor()
  onOneColumn(() => false)
  setInbox(fresh())
  answer(casesApi.tally, () => tally)
  answer(casesApi.listQueue, () => aList(ROWS))
  answer(casesApi.open, ({ id }) => anItem(aRow(id)))
  await load(true)
  await settle()
})

const undo = { undoId: null, until: 0, words: '请他补充了' }

describe('somebody who walks on while a step is being answered', () => {
  it('stays on the row they walked to, and the row stays in the list', async () => {
    const asked = heldAnswers(casesApi.askMore)
    askMore({ tipId: '01', want: '补一张照片' })
    const sent = runPending()
    await settle()
    step(1)
    step(1)
    await settle()
    expect(openNow()).toEqual(['03', '03'])
    answer(casesApi.listQueue, () => aList(ROWS.slice(1), 2))
    asked[0]?.go({ item: anItem(aRow('01', { queue: 'returned', changedAt: 2 })), undo })
    await sent
    await settle()
    expect(openNow()).toEqual(['03', '03'])
    expect(listed()).toEqual(['02', '03', '04'])
    expect(inbox().undo?.words).toBe('请他补充了')
  })

  it('is not taken back by a step that leaves the row where it is', async () => {
    const claimed = heldAnswers(casesApi.claim)
    claim(false)
    await settle()
    step(1)
    const zhou = { personId: 'zhou', name: '周敏' }
    claimed[0]?.go({ item: anItem(aRow('01', { claimedBy: zhou, changedAt: 2 })), undo })
    await settle()
    expect(openNow()).toEqual(['02', '02'])
  })

  it('keeps the form they opened meanwhile', async () => {
    const asked = heldAnswers(casesApi.askMore)
    askMore({ tipId: '01', want: '补一张照片' })
    void runPending()
    await settle()
    step(1)
    setInbox({ form: 'accept' })
    asked[0]?.go({ item: anItem(aRow('01', { queue: 'returned', changedAt: 2 })), undo })
    await settle()
    expect(inbox().form).toBe('accept')
  })
})

it('gives back the form with a refusal, and closes it for good with a success', async () => {
  setInbox({ form: 'ask' })
  setNetwork(false)
  askMore({ tipId: '01', want: '补一张照片' })
  const sent = runPending()
  await settle()
  await sent
  expect(inbox().form).toBe('ask')
  expect(inbox().refusal).toBeTruthy()
  setNetwork(true)
  answer(casesApi.askMore, () => ({ item: anItem(aRow('01', { queue: 'returned' })), undo }))
  askMore({ tipId: '01', want: '补一张照片' })
  await runPending()
  expect(inbox().form).toBeUndefined()
})

it('opens the next row once the open one has left the queue', async () => {
  answer(casesApi.askMore, () => ({ item: anItem(aRow('01', { queue: 'returned' })), undo }))
  answer(casesApi.listQueue, () => aList(ROWS.slice(1), 2))
  askMore({ tipId: '01', want: '补一张照片' })
  await runPending()
  await settle()
  expect(openNow()).toEqual(['02', '02'])
  expect(listed()).toEqual(['02', '03', '04'])
})

it('shows the newest of what was fetched, whatever order the answers come in', async () => {
  const reads = heldAnswers(casesApi.open)
  select(aRow('02'))
  await settle()
  select(aRow('03'))
  await settle()
  select(aRow('02'))
  await settle()
  reads[2]?.go(anItem(aRow('02', { changedAt: 9, title: '新的' })))
  await settle()
  reads[0]?.go(anItem(aRow('02', { changedAt: 1, title: '旧的' })))
  reads[1]?.go(anItem(aRow('03')))
  await settle()
  expect(inbox().item?.row.title).toBe('新的')
})

describe('somebody who went back to the list', () => {
  it('stays there when the row they had open is read at last', async () => {
    const reads = heldAnswers(casesApi.open)
    select(aRow('02'))
    await settle()
    select(undefined)
    reads[0]?.go(anItem(aRow('02')))
    await settle()
    expect(openNow()).toEqual([undefined, undefined])
  })

  it('stays there when a step on it is answered at last', async () => {
    const claimed = heldAnswers(casesApi.claim)
    claim(false)
    await settle()
    select(undefined)
    claimed[0]?.go({ item: anItem(aRow('01', { changedAt: 2 })), undo })
    await settle()
    expect(openNow()).toEqual([undefined, undefined])
  })

  it('sees again what a step taken back was about', async () => {
    setInbox({ undo: { undoId: 'undo_1', until: 0, words: '受理了' } })
    select(undefined)
    answer(casesApi.undo, () => anItem(aRow('03')))
    await takeBack()
    await settle()
    expect(openNow()).toEqual(['03', '03'])
  })
})

it('opens a tip that somebody else accepted meanwhile as its case', async () => {
  answer(casesApi.open, () => anItem(aRow('case-02', { kind: 'case', queue: 'verifying' })))
  select(aRow('02'))
  await settle()
  expect(openNow()).toEqual(['case-02', 'case-02'])
})

it('does not let a slow read undo what a step has shown', async () => {
  const reads = heldAnswers(casesApi.open)
  select(aRow('02'))
  await settle()
  setInbox({ item: anItem(aRow('02')) })
  const done = { name: '周敏', at: 2 }
  answer(casesApi.check, ({ check }) => ({
    ...anItem(aRow('02', { changedAt: 2 })),
    checks: [{ ...done, check }],
  }))
  await tick('second')
  reads[0]?.go(anItem(aRow('02')))
  await settle()
  expect(inbox().item?.checks).toHaveLength(1)
})

it('does not mark a row unread again that was read while the list was on its way', async () => {
  answer(casesApi.markRead, () => ({ at: 1 }))
  answer(casesApi.open, ({ id }) => anItem(aRow(id, { unread: true })))
  const lists = heldAnswers(casesApi.listQueue)
  const loading = load(false)
  await settle()
  select(aRow('02'))
  await settle()
  lists[0]?.go(aList(ROWS.map((row) => ({ ...row, unread: row.id === '02' }))))
  await loading
  expect(inbox().rows.find(({ id }) => id === '02')?.unread).toBe(false)
})

describe('the live list', () => {
  it('asks again by itself when the first load failed', async () => {
    setInbox(fresh())
    setNetwork(false)
    await load(true)
    expect(inbox().list).toBe('failed')
    setNetwork(true)
    await ask()
    await settle()
    expect(inbox().list).toBe('ready')
    expect(openNow()).toEqual(['01', '01'])
  })

  it('leaves another queue alone that was chosen while it asked', async () => {
    const versions = heldAnswers(casesApi.queueVersion)
    const asking = ask()
    await settle()
    const lists = heldAnswers(casesApi.listQueue)
    const showing = show({ queue: 'returned' })
    await settle()
    versions[0]?.go({ version: 2 })
    await asking
    for (const { go } of lists) go(aList([aRow('09', { unread: true, queue: 'returned' })], 2))
    await showing
    await settle()
    expect(openNow()).toEqual(['09', '09'])
    expect(inbox().news).toBe('')
  })

  it('searches again only when something changed', async () => {
    answer(casesApi.search, () => ({ rows: [aRow('02')], now: 1 }))
    answer(casesApi.queueVersion, () => ({ version: 5 }))
    await show({ words: '电梯' })
    await ask()
    await ask()
    expect(calls(casesApi.search)).toHaveLength(1)
    answer(casesApi.queueVersion, () => ({ version: 6 }))
    await ask()
    await ask()
    expect(calls(casesApi.search)).toHaveLength(2)
  })
})
