import type { Draft } from '../../core/pieces/draft'
import { expectOk } from '../support/builders'
import {
  HOUR,
  openPieces,
  PARTY,
  type Pieces,
  SAID,
  withBlock,
  without,
  withPhoto,
} from './pieces-support'

let newsroom: Pieces

beforeAll(async () => {
  newsroom = await openPieces()
}, 60_000)
afterAll(() => newsroom.cloud.stop())

/** Publishing is refused, and this sentence is among the reasons. */
async function refused(pieceId: string, words: string) {
  const reply = await newsroom.step('lin', 'approve', pieceId)
  expect(reply).toMatchObject({ ok: false, error: { code: 'Blocked' } })
  const fields = reply.ok ? {} : reply.error.fields
  expect(Object.values(fields ?? {}).join('\n')).toContain(words)
  expect((await newsroom.reasons('lin', pieceId)).join('\n')).toContain(words)
  const open = await newsroom.cloud.call('pieces', 'open', { pieceId })
  expect(open).toMatchObject({ ok: false, error: { code: 'NotFound' } })
}

/** Hands in again what somebody changed, so that nothing but the change stands against it. */
async function changed(pieceId: string, change: (draft: Draft) => Draft) {
  expectOk(await newsroom.save(pieceId, change))
  expectOk(await newsroom.step('zhou', 'submit', pieceId))
}

it('publishes what was verified, answered, printed word for word and approved by another', async () => {
  const { pieceId } = await newsroom.handedIn()
  expect(await newsroom.reasons('lin', pieceId)).toEqual([])
  const desk = expectOk(await newsroom.step('lin', 'approve', pieceId))
  expect(desk).toMatchObject({ state: 'published', edition: 1 })
  const page = await newsroom.page(pieceId)
  const said = page.blocks?.find((block) => block.kind === 'response')
  expect(said).toMatchObject({ party: PARTY, words: SAID, byPhone: true })
})

it('is refused when it was found not to be so', async () => {
  const made = await newsroom.accepted({})
  await newsroom.find(made.caseId, 'false')
  const { pieceId } = await newsroom.handedIn(made)
  await refused(pieceId, '核实的结果是不属实，不能发')
})

it('is refused when it could not be verified', async () => {
  const made = await newsroom.handedIn()
  const found = { caseId: made.caseId, verdict: 'unverifiable', words: '又去看过，核不清。' }
  expectOk(await newsroom.call('zhou', ['cases', 'setVerdict'], { ...found, reason: '重看' }))
  await refused(made.pieceId, '还无法核实，不能发')
})

it('is refused before there is a finding', async () => {
  const made = await newsroom.handedIn()
  expectOk(
    await newsroom.call('zhou', ['cases', 'close'], {
      ...{ caseId: made.caseId, ending: 'explained', words: '物业作了说明' },
    }),
  )
  expectOk(
    await newsroom.call('zhou', ['cases', 'reopen'], { caseId: made.caseId, reason: '又停了' }),
  )
  expectOk(
    await newsroom.call('zhou', ['cases', 'verifyAgain'], {
      caseId: made.caseId,
      reason: '又停了',
    }),
  )
  await refused(made.pieceId, '还没定性')
})

it('is refused while a named party was never asked', async () => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) =>
    withBlock(draft, 'text', (words) => `${words}梧桐里居委会也知道。`),
  )
  await refused(made.pieceId, '点了“梧桐里居委会”的名，还没问过')
})

it('is refused when it names a firm nobody has a record of', async () => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) =>
    withBlock(draft, 'text', (words) => `${words}电梯归飞达电梯有限公司保养。`),
  )
  await refused(made.pieceId, '飞达电梯有限公司')
})

it('is refused before the party had its working days', async () => {
  const made = await newsroom.verified()
  await newsroom.refer(made.caseId)
  const { pieceId } = await newsroom.handedIn(made)
  await changed(pieceId, (draft) => withBlock(draft, 'text', (words) => `${words}物业还没答复。`))
  await refused(pieceId, `还没到${PARTY}回复的日子`)
})

it('is refused when nobody was asked at all', async () => {
  const { pieceId } = await newsroom.handedIn(await newsroom.verified())
  await refused(pieceId, '文中还没印答复、安排或没有回复的经过')
})

it('is refused when the reply is attached and not printed', async () => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) =>
    withBlock(without(draft, 'response'), 'text', (words) => `${words}物业作了答复。`),
  )
  await refused(made.pieceId, '原话没有一字不差印出来')
})

it('is refused when one word of the reply is left out or added', async () => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) => withBlock(draft, 'response', () => SAID.slice(0, -3)))
  await refused(made.pieceId, '原话没有一字不差印出来')
  await changed(made.pieceId, (draft) => withBlock(draft, 'response', () => `${SAID}我们错了。`))
  await refused(made.pieceId, '原话没有一字不差印出来')
})

it('is refused when the plan is not printed', async () => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) => without(draft, 'plan'))
  await refused(made.pieceId, '安排没有照原样印出来')
})

it('is refused when the party did not let its words be printed', async () => {
  const made = await newsroom.answered({ publish: 'reporters' })
  const { referralId } = made
  const { pieceId } = await newsroom.handedIn(made)
  await changed(pieceId, (draft) => ({
    ...draft,
    blocks: [...draft.blocks, { kind: 'response', id: 'said', referralId, words: SAID }],
  }))
  await refused(pieceId, '没同意公开原话')
})

it('is refused without the proof that no reply came, and goes out with it', async () => {
  const made = await newsroom.unanswered()
  const { referralId } = made
  const { pieceId } = await newsroom.handedIn(made)
  await changed(pieceId, (draft) => withBlock(draft, 'text', (words) => `${words}物业没有答复。`))
  await refused(pieceId, '到日子没回，先记下没有回复')
  const record = { referralId, words: '打过电话，也催过' }
  expectOk(await newsroom.call('zhou', ['referrals', 'recordNoReply'], record))
  await refused(pieceId, '没有回复的经过没有照原样印出来')
  const { noReply } = (await newsroom.now('zhou', pieceId)).facts.asked[0] ?? { noReply: '' }
  expect(noReply).toContain('联系过 2 次（电话 2 次）')
  await changed(pieceId, (draft) => ({
    ...draft,
    blocks: [...draft.blocks, { kind: 'noReply', id: 'none', referralId, words: noReply }],
  }))
  expect(expectOk(await newsroom.step('lin', 'approve', pieceId)).edition).toBe(1)
})

it('is refused to whoever wrote a word of it', async () => {
  const { pieceId } = await newsroom.handedIn()
  const own = await newsroom.step('zhou', 'approve', pieceId)
  expect(own).toMatchObject({ ok: false, error: { code: 'Blocked' } })
  expect((await newsroom.reasons('zhou', pieceId)).join()).toContain('写的人不能自己批')
  // Whoever changes a comma on the way has written in it, too.
  expectOk(await newsroom.save(pieceId, (draft) => ({ ...draft, title: '电梯停了四次' }), 'lin'))
  expectOk(await newsroom.step('lin', 'submit', pieceId))
  await refused(pieceId, '写的人不能自己批')
  expect(expectOk(await newsroom.step('chen', 'approve', pieceId)).edition).toBe(1)
})

it('is refused before it was handed in, and after any change since', async () => {
  const { pieceId } = await newsroom.handedIn()
  expectOk(await newsroom.save(pieceId, (draft) => ({ ...draft, title: '电梯停了四次' })))
  await refused(pieceId, '还没送审')
})

it.each([
  ['time', { takenAt: undefined }, '没写拍摄时间'],
  ['place', { place: '' }, '没写拍摄地点'],
])('is refused while a photo lacks its %s', async (_, photo, words) => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) => withPhoto(draft, made.photoId, photo))
  await refused(made.pieceId, words)
})

it('is refused while nobody looked a photo over', async () => {
  const { caseId, photoId } = await newsroom.answered()
  const { pieceId } = await newsroom.begin(caseId)
  await changed(pieceId, (draft) => withPhoto(draft, photoId))
  await refused(pieceId, '还没看过要不要涂黑')
})

it.each<[string, (draft: Draft) => Draft, string]>([
  ['without a title', (draft) => ({ ...draft, title: '' }), '标题还没写'],
  ['without what residents say', (draft) => without(draft, 'claim'), '还没写居民怎么说'],
  ['with an empty paragraph', (draft) => withBlock(draft, 'text', () => ''), '有一段是空的'],
])('is refused %s', async (_, change, words) => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, change)
  await refused(made.pieceId, words)
})

it('is refused when a photo was taken tomorrow', async () => {
  const made = await newsroom.handedIn()
  const takenAt = Date.now() + 24 * HOUR
  await changed(made.pieceId, (draft) => withPhoto(draft, made.photoId, { takenAt }))
  await refused(made.pieceId, '拍摄时间在今天以后')
})

it('is refused when its case is part of another by now', async () => {
  const made = await newsroom.handedIn()
  const { caseId: into } = await newsroom.verified()
  const merge = { caseId: made.caseId, into, reason: '同一部电梯' }
  expectOk(await newsroom.call('zhou', ['cases', 'mergeCases'], merge))
  await refused(made.pieceId, '并到别的事项里了')
})

it('is refused when the platform finds the words unfit', async () => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) => withBlock(draft, 'text', (words) => `${words}测试违规`))
  await refused(made.pieceId, '文字没通过平台检查')
})

it.each([
  ['a phone', '电话 13812340417', '手机号'],
  ['a landline', '电话 0571-5550-0421', '座机号'],
  ['a plate', '车是沪A12345', '车牌'],
  ['a door', '住 2 单元 501 室', '门牌'],
  ['an informant’s name', '刘桂芳说的', '报送人的名字'],
])('is refused with %s in it', async (_, words, kind) => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) => withBlock(draft, 'claim', (said) => `${said}${words}`))
  await refused(made.pieceId, kind)
})

it('is refused with a verdict in the newsroom’s own voice, unless it is a quote or explained', async () => {
  const made = await newsroom.handedIn()
  await changed(made.pieceId, (draft) => withBlock(draft, 'text', (said) => `${said}黑心。`))
  await refused(made.pieceId, '“黑心”改成“收费引起疑问的”')
  await changed(made.pieceId, (draft) =>
    withBlock(draft, 'text', (said) => said.replace('黑心', '有人说“黑心”')),
  )
  expect(await newsroom.reasons('lin', made.pieceId)).toEqual([])
})

it('is refused to everybody who is no editor, by every route', async () => {
  const { pieceId } = await newsroom.handedIn()
  const { version } = await newsroom.now('zhou', pieceId)
  const input = { pieceId, version }
  for (const who of ['liu', 'zhang', 'admin', 'bao'] as const) {
    expect(await newsroom.piece(who, 'approve', input)).toMatchObject({
      error: { code: 'Forbidden' },
    })
  }
  expect(await newsroom.cloud.call('pieces', 'approve', input)).toMatchObject({
    error: { code: 'Unauthenticated' },
  })
  const key = 'k'.repeat(24)
  const own = await newsroom.cloud.callFunction(
    'pieces',
    { verb: 'approve', input, key },
    'sample-zhou',
  )
  expect(own).toMatchObject({ ok: false, error: { code: 'Blocked' } })
  // Nothing that comes with the call is taken for a fact.
  for (const more of [{ reasons: [] }, { force: true }, { draft: {} }]) {
    const told = await newsroom.piece('lin', 'approve', { ...input, ...more })
    expect(told).toMatchObject({ error: { code: 'BadInput' } })
  }
})
