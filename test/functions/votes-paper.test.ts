import { readFileSync } from 'node:fs'
import path from 'node:path'
import { dayOf } from '../../core/kit/time'
import { expectOk } from '../support/builders'
import {
  type DeskTheme,
  marks,
  openVotes,
  optionIds,
  type PaperWork,
  SETTLED,
  type Votes,
} from './votes-support'

let votes: Votes

beforeAll(async () => {
  votes = await openVotes()
})
afterAll(() => votes.cloud.stop())

const HOME = '3 号楼 2 单元'

const aSheet = (theme: DeskTheme, names: string[], chosen: number[], more: object = {}) => ({
  themeId: theme.row.themeId,
  communityId: 'wutongli',
  day: dayOf(Date.now()),
  households: names.length,
  visitors: 2,
  roster: names.map((name) => ({ name, building: HOME })),
  count: {
    votes: Object.fromEntries(chosen.map((n, i) => [optionIds(theme)[i] ?? '', n])),
    spoiled: 0,
  },
  ...more,
})

const enter = async (who: string, sheet: object) => votes.as<PaperWork>(who, 'enterSheet', sheet)
const sheetOf = (work: PaperWork) => work.sheets[0]?.sheetId ?? ''

it('counts a sheet that another person counted again, as a bar of its own', async () => {
  const theme = await votes.theme({ paper: true })
  const sheet = aSheet(theme, ['王秀兰', '李德福', '赵玉珍'], [2, 1, 0, 2])
  const work = expectOk(await enter('liu', sheet))
  const sheetId = sheetOf(work)
  const own = await votes.as('liu', 'countersign', { sheetId, count: sheet.count })
  expect(own).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  const wrong = { ...sheet.count, spoiled: 1 }
  const off = await votes.as('zhou', 'countersign', { sheetId, count: wrong })
  expect(off).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  expectOk(await votes.as('zhou', 'countersign', { sheetId, count: sheet.count }))
  const { themeId, closesAt } = theme.row
  expect((await votes.see('v-a', themeId)).people).toBe(3)
  const { result } = await votes.see('v-a', themeId, closesAt + SETTLED)
  expect(result?.people).toEqual({ all: 3, online: 0, paper: 3 })
  expect(result?.options.map((o) => [o.online, o.paper]).sort()).toEqual(
    [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 2],
    ].sort(),
  )
  expect(result?.visits).toMatchObject({ households: 3, votes: 5, signers: 2 })
})

it('never counts the same person on paper and online: paper counts, the ledger says why', async () => {
  const theme = await votes.theme({ paper: true })
  const { themeId, closesAt } = theme.row
  const [a = '', b = ''] = optionIds(theme)
  await votes.resident('v-wang')
  await votes.resident('v-li')
  const unnamed = await votes.cast('v-wang', themeId, [a])
  expect(unnamed).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  const roll = { communityId: 'wutongli', building: HOME }
  expectOk(await votes.cast('v-wang', themeId, [a], { roll: { ...roll, name: '王 秀兰' } }))
  expectOk(await votes.cast('v-wang', themeId, [b]))
  expectOk(await votes.cast('v-li', themeId, [b], { roll: { ...roll, name: '李明' } }))
  const sheet = aSheet(theme, ['王秀兰'], [1])
  const work = expectOk(await enter('liu', sheet))
  expectOk(await votes.as('zhou', 'countersign', { sheetId: sheetOf(work), count: sheet.count }))
  const wang = await votes.see('v-wang', themeId, closesAt + SETTLED)
  expect(wang.result?.people).toEqual({ all: 2, online: 1, paper: 1 })
  expect(marks(wang)).toMatchObject({ 长寿面家宴: 1, 健康讲座加量血压: 1 })
  expect(wang.result?.ledger).toEqual([{ reason: 'onPaper', n: 1 }])
  expect(wang.mine?.excluded).toBe('onPaper')
  const li = await votes.see('v-li', themeId, closesAt + SETTLED)
  expect(li.mine?.excluded).toBeNull()
})

it('lets nobody stand on two rosters, and frees the names of a sheet sent back', async () => {
  const theme = await votes.theme({ paper: true })
  const first = expectOk(await enter('liu', aSheet(theme, ['王秀兰', '李德福'], [2])))
  const again = await enter('zhou', aSheet(theme, ['钱小妹', '王秀兰'], [2]))
  expect(again).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  const twice = await enter('liu', aSheet(theme, ['孙大力', '孙大力'], [2]))
  expect(twice).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  const back = { sheetId: sheetOf(first), reason: '少抄了一行，重新录' }
  expectOk(await votes.as('zhou', 'rejectSheet', back))
  expectOk(await enter('zhou', aSheet(theme, ['钱小妹', '王秀兰'], [2])))
})

it('lists what is not counted with number and reason, never who', async () => {
  const theme = await votes.theme({ paper: true })
  const { themeId, closesAt } = theme.row
  const [a = ''] = optionIds(theme)
  const roll = { communityId: 'wutongli', building: HOME }
  const numbers: string[] = []
  for (const [i, name] of ['张三', '李四', '王五', '赵六'].entries()) {
    await votes.resident(`v-ex-${i}`)
    const ballot = expectOk(
      await votes.cast(`v-ex-${i}`, themeId, [a], { roll: { ...roll, name } }),
    )
    numbers.push(ballot.number)
  }
  const exclude = (input: object) => votes.as<DeskTheme>('zhou', 'exclude', { themeId, ...input })
  expectOk(await exclude({ reason: 'withdrawn', number: numbers[0] }))
  expectOk(await exclude({ reason: 'outsider', roll: { ...roll, name: '李四' } }))
  const desk = expectOk(await exclude({ reason: 'outsider', roll: { ...roll, name: '没这个人' } }))
  expect(JSON.stringify(desk)).not.toContain('李四')
  const spoiled = aSheet(theme, ['钱一', '钱二'], [1], { count: { votes: { [a]: 1 }, spoiled: 1 } })
  const work = expectOk(await enter('liu', spoiled))
  expectOk(await votes.as('zhou', 'countersign', { sheetId: sheetOf(work), count: spoiled.count }))
  expectOk(await enter('liu', aSheet(theme, ['周一', '周二', '周三'], [3])))
  const late = await votes.at(
    'sample-zhou',
    'exclude',
    { themeId, reason: 'twice', number: numbers[2] },
    closesAt,
  )
  expect(late).toMatchObject({ ok: false, error: { code: 'TooLate' } })
  const { result } = await votes.see('v-ex-2', themeId, closesAt + SETTLED)
  const ledger = Object.fromEntries((result?.ledger ?? []).map(({ reason, n }) => [reason, n]))
  expect(ledger).toEqual({ withdrawn: 1, outsider: 1, spoiled: 1, unsigned: 3 })
  expect(result?.people).toEqual({ all: 4, online: 2, paper: 2 })
  expect(result?.eligible).toEqual({ people: 2380, source: '梧桐里居委会登记的 16 岁以上居民' })
})

it('refuses a count that cannot come from so many voters', async () => {
  const theme = await votes.theme({ paper: true, most: 1 })
  for (const chosen of [[3], [1, 2], [0, 1], [1, 0]]) {
    const reply = await enter('liu', aSheet(theme, ['王秀兰', '李德福'], chosen))
    expect(reply).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  }
  expectOk(await enter('liu', aSheet(theme, ['王秀兰', '李德福'], [1, 1])))
})

it('lets informants collect in their own community only', async () => {
  const theme = await votes.theme({ paper: true })
  const { themeId } = theme.row
  for (const who of ['ma', 'zhang', 'admin', 'bao']) {
    const reply = await enter(who, aSheet(theme, ['王秀兰'], [1]))
    expect(reply).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  }
  const work = expectOk(await enter('liu', aSheet(theme, ['王秀兰'], [1])))
  const foreign = await votes.as('ma', 'countersign', {
    sheetId: sheetOf(work),
    count: { votes: {}, spoiled: 0 },
  })
  expect(foreign).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  expect((await votes.see('sample-liu', themeId)).mayCollect).toBe(true)
  expect((await votes.see('sample-ma', themeId)).mayCollect).toBe(false)
})

it('brings 请人上门 to the informants and editors, tells the newsroom, and keeps no name in clear', async () => {
  const theme = await votes.theme({ paper: true })
  const { themeId } = theme.row
  const ask = {
    themeId,
    communityId: 'wutongli',
    building: HOME,
    name: '外婆吴阿妹',
    phone: '0571-5550-0199',
  }
  expectOk(await votes.as('li', 'askVisit', ask))
  expectOk(await votes.as('li', 'askVisit', ask))
  const work = expectOk(await votes.as<PaperWork>('liu', 'paperWork', { themeId }))
  expect(work.visits).toHaveLength(1)
  expect(work.visits[0]).toMatchObject({ name: '外婆吴阿妹', building: HOME, state: 'waiting' })
  const visitId = work.visits[0]?.visitId ?? ''
  const done = expectOk(
    await votes.as<PaperWork>('liu', 'visited', { visitId, outcome: 'visited' }),
  )
  expect(done.visits[0]).toMatchObject({ name: null, phone: null, state: 'visited' })
  expectOk(await votes.as('li', 'askVisit', { ...ask, name: '外公' }))
  await votes.see('v-a', themeId, theme.row.closesAt + SETTLED)
  const over = expectOk(await votes.as<PaperWork>('liu', 'paperWork', { themeId }))
  expect(over.visits.map(({ name }) => name)).toEqual([null, null])
  const foreign = await votes.as('ma', 'paperWork', { themeId })
  expect(foreign).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  const files = ['database.sqlite', 'database.sqlite-wal'].map((name) =>
    path.join(votes.cloud.dataDir, name),
  )
  const bytes = files.map((file) => readFileSync(file)).join('')
  expect(bytes).not.toContain('吴阿妹')
  expect(bytes).toContain('vote.visitAsked')
})
