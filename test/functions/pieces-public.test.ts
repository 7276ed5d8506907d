import { DAY, dayOf } from '../../core/kit/time'
import { printedLines } from '../../core/referrals/printed'
import { type ReplyDraft, tidied } from '../../core/referrals/reply'
import { expectOk } from '../support/builders'
import { anAnswer, openPieces, type Pieces, SAID, withPhoto } from './pieces-support'

let newsroom: Pieces

beforeAll(async () => {
  newsroom = await openPieces()
}, 60_000)
afterAll(() => newsroom.cloud.stop())

const PLANTED = ['刘桂芳', '王秀英', '13812340417', '沪A12345', 'sample-liu', 'sample-zhou']

/** A case full of names and numbers, and the piece an editor made of it. */
async function fromPlantedCase() {
  const made = await newsroom.verified({
    text: '王秀英住 2 单元 501 室，电话 13812340417，车牌沪A12345，电梯停了四次',
    dictation: { teller: '王秀英', channel: 'visit', consent: true },
  })
  const referralId = await newsroom.refer(made.caseId)
  await newsroom.reply(referralId)
  const piece = await newsroom.handedIn({ ...made })
  expectOk(await newsroom.step('lin', 'approve', piece.pieceId))
  return piece
}

it('lets no name, number or id of anybody into what the public, the export or a channel gets', async () => {
  const { pieceId } = await fromPlantedCase()
  const { version } = await newsroom.now('zhou', pieceId)
  expect(version).toBeGreaterThan(0)
  const asked = await Promise.all([
    newsroom.cloud.call('pieces', 'open', { pieceId }),
    newsroom.cloud.call('pieces', 'list', {}),
    newsroom.cloud.call('pieces', 'read', { pieceId, device: 'd'.repeat(24) }),
    newsroom.cloud.call('pieces', 'recalls', { device: 'd'.repeat(24) }),
    newsroom.piece('zhou', 'export', { pieceId }),
  ])
  for (const reply of asked) expectOk(reply)
  const said = JSON.stringify(asked)
  for (const word of PLANTED) expect(said).not.toContain(word)
  const log = newsroom.cloud.output()
  for (const word of PLANTED) expect(log).not.toContain(word)
})

it('exports inline styles and nothing the 公众号 editor drops or that could run', async () => {
  const made = await newsroom.answered(anAnswer({ words: `${SAID}<script>alert(1)</script>` }))
  const piece = await newsroom.handedIn(made)
  expectOk(
    await newsroom.save(piece.pieceId, (draft) =>
      withPhoto(draft, made.photoId, { caption: '"><img src=x onerror=alert(1)>' }),
    ),
  )
  expectOk(await newsroom.step('zhou', 'submit', piece.pieceId))
  expectOk(await newsroom.step('lin', 'approve', piece.pieceId))
  const { html } = expectOk(
    await newsroom.call<{ html: string }>('zhou', ['pieces', 'export'], { pieceId: piece.pieceId }),
  )
  const log = await newsroom.as<{ rows: { action: string; who: string }[] }>(
    'admin',
    ['people', 'listAudit'],
    { filter: 'records' },
  )
  expect(log.rows[0]).toMatchObject({ action: 'record.exported', who: '周宁' })
  expect(html).not.toMatch(/<script|<style|<link|<iframe|<svg|class=|id=|javascript:/i)
  expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]+\son\w+=/i)
  expect(html).toContain('&lt;script&gt;')
  const tags = [...html.matchAll(/<(\/?)([a-z]+)([^>]*)>/g)]
  expect(new Set(tags.map(([, , name]) => name))).toEqual(new Set(['section', 'p', 'img', 'br']))
  const open = tags.filter(([, close, name]) => !close && name !== 'br' && name !== 'img')
  expect(open.every(([, , , rest]) => /^ style="[^"]+"$/.test(rest ?? ''))).toBe(true)
  expect(open).toHaveLength(tags.filter(([, close]) => close).length)
  const [, src] = /<img src="([^"]+)"/.exec(html) ?? []
  expect(src).toMatch(/^https?:\/\//)
  const image = await fetch((src ?? '').replaceAll('&amp;', '&'))
  expect(image.headers.get('content-type')).toContain('image/jpeg')
})

it('begins a dispute with both sides, and refuses any finding in it', async () => {
  const made = await newsroom.answered({ truth: 'not', words: '我们查了记录，只停过两次。' })
  const { pieceId, draft } = await newsroom.begin(made.caseId, 'dispute')
  expect(draft.blocks.map(({ kind }) => kind)).toEqual([
    ...['text', 'claim', 'response', 'plan', 'text'],
  ])
  const words = JSON.stringify(draft)
  expect(words).toContain('我们查了记录，只停过两次。')
  expect(words).toContain('不下结论')
  const found = await newsroom.save(pieceId, (now) => ({
    ...now,
    hintsReason: '主编同意这样写',
    blocks: [...now.blocks, { kind: 'text', id: 'more', words: '经核实，责任在物业。' }],
  }))
  expect(
    expectOk(found)
      .reasons.map(({ words: why }) => why)
      .join(),
  ).toContain('像在下结论')
})

it('gives the desk to editors and nobody else', async () => {
  const { pieceId } = await newsroom.handedIn()
  const verbs: [string, object][] = [
    ['deskList', {}],
    ['deskOpen', { pieceId }],
    ['cases', {}],
    ['export', { pieceId }],
    ['withdraw', { pieceId, words: '先撤回来' }],
  ]
  for (const [verb, input] of verbs) {
    for (const who of ['liu', 'admin'] as const) {
      expect(await newsroom.piece(who, verb, input)).toMatchObject({ error: { code: 'Forbidden' } })
    }
    expect(await newsroom.cloud.call('pieces', verb, input)).toMatchObject({
      error: { code: 'Unauthenticated' },
    })
  }
})

it.each([
  ['a day and a person', { doneBy: '2099-01-08' }],
  ['done already', { plan: 'done' }],
  ['why not', { plan: 'cannot', why: '要动用维修资金，先要表决', measures: '换主板' }],
  ['a contradiction', { truth: 'not', words: '门机记录这周只停过一次，可以来看。' }],
  ['somebody else’s', { truth: 'elsewhere', whose: '区城管局' }],
])('prints %s line for line as the party saw it before sending', async (_, changes) => {
  const doneBy = 'doneBy' in changes ? { doneBy: dayOf(Date.now() + 5 * DAY) } : {}
  const given = anAnswer({ ...changes, ...doneBy }) as unknown as ReplyDraft
  const made = await newsroom.answered({ ...changes, ...doneBy })
  const { pieceId } = await newsroom.begin(made.caseId)
  const { draft } = await newsroom.now('zhou', pieceId)
  const printed = draft.blocks.flatMap((block) =>
    block.kind === 'response' || block.kind === 'plan' ? [block.words] : [],
  )
  // What the last page before sending is made of (pages/referrals/reply/look).
  const preview = printedLines(tidied(given)).map(({ name, words }) => `${name}：${words}`)
  expect(printed).toEqual([given.words, preview.join('\n')])
})
