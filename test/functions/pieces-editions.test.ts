import { expectOk } from '../support/builders'
import { expectNoLeak, surfacesOf } from '../support/planted'
import { openPieces, type Pieces, SAID, withBlock } from './pieces-support'

let newsroom: Pieces

beforeAll(async () => {
  newsroom = await openPieces()
}, 60_000)
afterAll(() => newsroom.cloud.stop())

const DEVICE = 'd'.repeat(24)
const OTHER = 'e'.repeat(24)

interface News {
  recallId: string
  pieceId: string
  kind: string
  words: string
}

const options = (who?: 'li' | 'zhang' | 'liu') => (who ? { token: newsroom.tokens[who] } : {})
const read = async (pieceId: string, who?: 'li' | 'zhang', device?: string) => {
  const input = { pieceId, ...(device ? { device } : {}) }
  const ask = newsroom.cloud.call<{ people: number }>('pieces', 'read', input, options(who))
  return expectOk(await ask).people
}
const news = async (who?: 'li' | 'zhang', device?: string): Promise<News[]> => {
  const ask = newsroom.cloud.call<{ recalls: News[] }>(
    ...(['pieces', 'recalls', device ? { device } : {}, options(who)] as const),
  )
  return expectOk(await ask).recalls
}

/** A correction written by `zhou` and approved by `lin`. */
async function correct(pieceId: string, correction: string) {
  expectOk(
    await newsroom.save(pieceId, (draft) => ({
      ...withBlock(draft, 'text', (words) => `${words}停了四次。`),
      correction,
    })),
  )
  expectOk(await newsroom.step('zhou', 'submit', pieceId))
  return newsroom.step('lin', 'approve', pieceId)
}

it('keeps what was published as it was while somebody changes the draft', async () => {
  const { pieceId } = await newsroom.published()
  const before = await newsroom.page(pieceId)
  expectOk(await newsroom.save(pieceId, (draft) => ({ ...draft, title: '还没发的标题' })))
  const after = await newsroom.page(pieceId)
  expect({ ...after, blocks: [] }).toEqual({ ...before, blocks: [] })
  expect((await newsroom.now('zhou', pieceId)).state).toBe('changed')
})

it('makes of a change a new edition with its public line, never without one', async () => {
  const { pieceId } = await newsroom.published()
  const silent = await correct(pieceId, '')
  expect(silent).toMatchObject({ ok: false, error: { code: 'Blocked' } })
  expect(JSON.stringify(silent)).toContain('写一句更正了什么')
  expect((await newsroom.page(pieceId)).edition).toBe(1)
  expectOk(await correct(pieceId, '停的次数写漏了，补上'))
  const page = await newsroom.page(pieceId)
  expect(page.edition).toBe(2)
  expect(page.corrections).toMatchObject([{ edition: 2, words: '停的次数写漏了，补上' }])
})

it('makes no new edition of the same words', async () => {
  const { pieceId } = await newsroom.published()
  expectOk(await newsroom.save(pieceId, (draft) => ({ ...draft, correction: '没有什么更正' })))
  expectOk(await newsroom.step('zhou', 'submit', pieceId))
  const again = await newsroom.step('lin', 'approve', pieceId)
  expect(JSON.stringify(again)).toContain('和已经发布的一样')
})

it('publishes once when two approve at the same moment', async () => {
  const { pieceId } = await newsroom.handedIn()
  const { version } = await newsroom.now('lin', pieceId)
  const input = { pieceId, version }
  const replies = await Promise.all([
    newsroom.piece('lin', 'approve', input),
    newsroom.piece('chen', 'approve', input),
  ])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await newsroom.page(pieceId)).edition).toBe(1)
})

it('counts people, not refreshes', async () => {
  const { pieceId } = await newsroom.published()
  expect(await read(pieceId, undefined, DEVICE)).toBe(1)
  expect(await read(pieceId, undefined, DEVICE)).toBe(1)
  expect(await read(pieceId, 'li')).toBe(2)
  // The device turns out to be 张美兰's: still the same person.
  expect(await read(pieceId, 'zhang', DEVICE)).toBe(2)
})

it('tells everybody who opened it of a correction, once, and nobody else', async () => {
  const { pieceId } = await newsroom.published()
  await read(pieceId, 'li')
  await read(pieceId, undefined, DEVICE)
  expectOk(await correct(pieceId, '停的次数写漏了，补上'))
  const [mine] = (await news('li')).filter((one) => one.pieceId === pieceId)
  expect(mine).toMatchObject({ kind: 'corrected', words: '停的次数写漏了，补上' })
  expect((await news(undefined, DEVICE)).map((one) => one.pieceId)).toContain(pieceId)
  expect((await news(undefined, OTHER)).map((one) => one.pieceId)).not.toContain(pieceId)
  const heard = { recallId: mine?.recallId }
  expectOk(await newsroom.cloud.call('pieces', 'heard', heard, options('li')))
  expect((await news('li')).map((one) => one.pieceId)).not.toContain(pieceId)
})

it('reminds once whoever asked to be told, however often the timer runs', async () => {
  const { pieceId } = await newsroom.published()
  await newsroom.cloud.subscribe('sample-li', ['progress'])
  expectOk(await newsroom.cloud.call('pieces', 'tellMe', { pieceId }, options('li')))
  const withdrawn = { pieceId, words: '有一处还要再核' }
  expectOk(await newsroom.piece('lin', 'withdraw', withdrawn))
  for (let i = 0; i < 3; i += 1) await newsroom.cloud.runTimer('pieces')
  await newsroom.cloud.runTimer('clock')
  const sent = (await newsroom.cloud.openapiCalls()).filter(({ args }) =>
    JSON.stringify(args).includes(`pages/pieces/piece/index?id=${pieceId}`),
  )
  expect(sent).toHaveLength(1)
  expect(JSON.stringify(sent[0]?.args)).toContain('撤回')
})

it('hands out of a withdrawn piece nothing but why, and lets a new edition come', async () => {
  const { pieceId } = await newsroom.published()
  await read(pieceId, 'li')
  expectOk(await newsroom.piece('lin', 'withdraw', { pieceId, words: '有一处还要再核' }))
  const page = await newsroom.page(pieceId)
  expect(page).toMatchObject({ blocks: null, withdrawn: { words: '有一处还要再核' } })
  expect(JSON.stringify(page)).not.toContain(SAID)
  const list = expectOk(
    await newsroom.cloud.call<{ pieces: { pieceId: string }[] }>('pieces', 'list', {}),
  )
  expect(list.pieces.map((one) => one.pieceId)).not.toContain(pieceId)
  expect(await newsroom.piece('zhou', 'export', { pieceId })).toMatchObject({
    error: { code: 'Conflict' },
  })
  expectOk(await correct(pieceId, '核清楚了，重新发布'))
  expect((await newsroom.page(pieceId)).withdrawn).toBeNull()
  const mine = (await news('li')).filter((one) => one.pieceId === pieceId)
  expect(mine).toMatchObject([{ kind: 'corrected' }])
})

it('shows on the timeline of those who told of it, and tells the newsroom thinly', async () => {
  const { pieceId, tipId } = await newsroom.published()
  expectOk(await correct(pieceId, '停的次数写漏了，补上'))
  interface Told {
    events: { kind: string; words: string }[]
    pieces: { pieceId: string; title: string; withdrawn: boolean }[]
  }
  const told = expectOk(
    await newsroom.cloud.call<Told>('tips', 'detail', { tipId }, options('liu')),
  )
  const kinds = told.events.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['pieceOut', 'pieceCorrected']))
  expect(told.pieces).toMatchObject([{ pieceId, withdrawn: false }])
})

it('writes who let out and who took back what into the audit log', async () => {
  const { pieceId } = await newsroom.published()
  expectOk(await newsroom.piece('lin', 'withdraw', { pieceId, words: '有一处还要再核' }))
  const log = newsroom.cloud.call<{ rows: { action: string; subject: string }[] }>(
    ...(['people', 'listAudit', { filter: 'records' }, { token: newsroom.tokens.admin }] as const),
  )
  const { rows } = expectOk(await log)
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['piece.published', 'piece.changed']),
  )
})

it('tells the newsroom of each edition and of a withdrawal, and of nobody', async () => {
  const { cloud, tokens } = newsroom
  const url = `${cloud.url}/local/hooks/webhook`
  const types = ['piece.published', 'piece.corrected', 'piece.withdrawn']
  const channel = { kind: 'webhook', name: '采编系统', url, quiet: false, types }
  expectOk(await cloud.call('newsroom', 'saveChannel', channel, { token: tokens.chen }))
  const { pieceId, caseId, tipId } = await newsroom.published()
  expectOk(await correct(pieceId, '停的次数写漏了，补上'))
  expectOk(await newsroom.piece('lin', 'withdraw', { pieceId, words: '有一处还要再核' }))
  await cloud.runTimer('newsroom')
  type Hook = { body: { type: string; data: object } }
  const hooks = (await (await fetch(`${cloud.url}/local/hooks`)).json()) as Hook[]
  // What the tests before did is told of now, too.
  expect([...new Set(hooks.map(({ body }) => body.type))].sort()).toEqual([...types].sort())
  for (const { body } of hooks) expect(body.data).toMatchObject({ community: '梧桐里社区' })
  const ids = [pieceId, caseId, tipId, tokens.liu]
  const said = ['停的次数写漏了', '有一处还要再核', SAID]
  const names = { name: '刘桂芳', phone: '13812340417', openid: 'sample-liu' }
  expectNoLeak(await surfacesOf(cloud), { ...names, more: [...ids, ...said] })
})
