import exifr from 'exifr'
import sharp from 'sharp'
import { DAY, dayOf } from '../../core/kit/time'
import { aPicture, expectOk } from '../support/builders'
import {
  aLetter,
  aReply,
  type Desk,
  type Letter,
  openReferrals,
  type Referrals,
  tokenIn,
} from './referrals-support'

let newsroom: Referrals
beforeAll(async () => {
  newsroom = await openReferrals()
}, 120_000)
afterAll(() => newsroom?.cloud.stop())

const inDays = (days: number) => dayOf(Date.now() + days * DAY)

it('goes from the desk to the party, and its words come back to whoever reported', async () => {
  const { as, byLink, desk, detail, verified } = newsroom
  const { caseId, tipId } = await verified()
  const { blocked, photos } = await desk(caseId)
  expect(blocked).toEqual([])
  const photoIds = photos.map(({ photoId }) => photoId)
  const sent = await as<Desk>('zhou', 'referrals', 'send', aLetter(caseId, { photoIds }))
  const link = tokenIn(sent)
  expect(link).toMatch(/^[0-9a-f]{32}$/)
  expect(sent.referrals[0]).toMatchObject({ state: 'queued', nudge: { nudge: 'hand' } })
  expect(await detail('liu', tipId)).toMatchObject({
    status: 'forwarded',
    waiting: { for: 'party', name: '梧桐里物业服务中心', dueAt: sent.referrals[0]?.dueAt },
  })

  const letter = expectOk(await byLink(link, 'letter', { device: 'phone' }))
  expect(letter).toMatchObject({ state: 'opened', party: '梧桐里物业服务中心', ask: '哪天能修好' })

  const doneBy = inDays(5)
  const replied = expectOk(await byLink(link, 'reply', aReply({ doneBy, person: '工程部' })))
  expect(replied.state).toBe('replied')
  expect(replied.reply?.lines.map(({ name }) => name)).toEqual([
    '情况',
    '安排',
    '责任人',
    '哪天办好',
  ])
  const waiting = await detail('liu', tipId)
  expect(waiting.status).toBe('promised')
  expect(dayOf(waiting.waiting.dueAt ?? 0)).toBe(doneBy)
  // Nobody but the editors reads a web visitor's words before somebody looked at them (T9).
  expect(waiting.replies).toEqual([])
  await as('zhou', 'referrals', 'release', { referralId: sent.referrals[0]?.referralId })
  const [printed] = (await detail('liu', tipId)).replies
  expect(printed).toMatchObject({ words: aReply().words, party: '梧桐里物业服务中心' })
})

it('marks each picture for whom it is, in its pixels, and leaves no metadata in it', async () => {
  const { byLink, cloud, desk, send, verified } = newsroom
  const { caseId } = await verified()
  const { photos } = await desk(caseId)
  const photoIds = photos.map(({ photoId }) => photoId)
  const link = tokenIn(await send(caseId, { photoIds }))
  const letter = expectOk(await byLink(link, 'letter', { device: 'pc' }))
  const given = Buffer.from(await (await fetch(letter.photos[0]?.url ?? '')).arrayBuffer())
  const own = Buffer.from(await (await fetch(photos[0]?.url ?? '')).arrayBuffer())
  const [a, b] = await Promise.all(
    [given, own].map((bytes) => sharp(bytes).greyscale().raw().toBuffer()),
  )
  const apart = a?.filter((level, i) => Math.abs(level - (b?.[i] ?? 0)) > 12).length ?? 0
  expect(apart / (a?.length ?? 1)).toBeGreaterThan(0.05)
  expect(await exifr.parse(given).catch(() => undefined)).toBeUndefined()
  expect(await sharp(given).metadata()).toMatchObject({ width: 64, height: 48 })
  expect(letter.photos[0]?.photoId).not.toBe(photos[0]?.photoId)
  expect(cloud.output()).not.toMatch(/level":"error/)
})

it.each([
  ['a date is a promise', { doneBy: inDays(3) }, 'promised', '答应'],
  ['done is for those who reported to see', { plan: 'done' }, 'checking', '请您看看'],
  [
    'a reason why not is an answer too',
    { plan: 'cannot', why: '要动用维修资金，先要表决' },
    'verified',
    '暂时整改不了',
  ],
  ['no date goes back to the editors', {}, 'verified', '没写哪天'],
  ['a contradiction is verified again', { truth: 'not' }, 'verified', '和实际不符'],
  [
    'a wrong address names the right one',
    { truth: 'elsewhere', whose: '区城管局' },
    'verified',
    '不归他们管',
  ],
])('%s', async (_, changes, stage, words) => {
  const { as, byLink, detail, referred } = newsroom
  const { caseId, tipId, link } = await referred()
  expectOk(await byLink(link, 'reply', aReply(changes)))
  const item = await as<{ its: { stage: string } }>('zhou', 'cases', 'open', {
    kind: 'case',
    id: caseId,
  })
  expect(item.its.stage).toBe(stage)
  expect((await detail('liu', tipId)).events[0]?.words).toContain(words)
})

it('keeps what belongs to the answer chosen and nothing of what was typed before', async () => {
  const { byLink, referred } = newsroom
  const { link } = await referred()
  const changes = { plan: 'cannot', why: '要先表决', doneBy: inDays(3), measures: '换主板' }
  const { reply } = expectOk(await byLink(link, 'reply', aReply(changes)))
  expect(reply?.lines.map(({ name }) => name)).toEqual(['情况', '安排', '原因'])
})

it.each([
  ['a day that is over', { doneBy: '2020-01-01' }, 'doneBy'],
  ['a day there is not', { doneBy: '2026-02-30' }, 'doneBy'],
  ['no reason why not', { plan: 'cannot' }, 'why'],
  ['nobody named instead', { truth: 'elsewhere' }, 'whose'],
  ['nothing written', { words: '好' }, 'words'],
  ['no plan for what is true', { plan: undefined }, 'plan'],
])('refuses %s with a sentence at its field', async (_, changes, field) => {
  const { byLink, referred } = newsroom
  const { link } = await referred()
  const reply = await byLink(link, 'reply', aReply(changes))
  expect(reply).toMatchObject({ ok: false, error: { code: 'BadInput' } })
  expect(reply.ok || reply.error.fields).toHaveProperty([field])
  expect(expectOk(await byLink(link, 'letter', { device: 'pc' })).state).toBe('opened')
})

it('takes one answer, however often it is sent', async () => {
  const { byLink, detail, referred } = newsroom
  const { tipId, link } = await referred()
  const key = 'k'.repeat(24)
  const reply = aReply({ doneBy: inDays(4) })
  const all = await Promise.all([1, 2, 3].map(() => byLink<Letter>(link, 'reply', reply, { key })))
  for (const one of all) expect(expectOk(one).state).toBe('replied')
  const promises = (await detail('liu', tipId)).events.filter(({ words }) => words.includes('答应'))
  expect(promises).toHaveLength(1)
  expect(await byLink(link, 'reply', aReply({ plan: 'done' }))).toMatchObject({
    ok: false,
    error: { code: 'Conflict' },
  })
})

it('passes on what only the editors may know to nobody else', async () => {
  const { as, byLink, detail, referred } = newsroom
  const { tipId, link, referralId } = await referred()
  expectOk(await byLink(link, 'reply', aReply({ publish: 'newsroom', plan: 'done' })))
  await as('zhou', 'referrals', 'release', { referralId })
  expect((await detail('liu', tipId)).replies).toEqual([])
})

it('keeps a reply nobody looked at from residents, the case list and every channel', async () => {
  const { as, byLink, cloud, desk, detail, referred } = newsroom
  const { caseId, tipId, link, referralId } = await referred()
  const words = '还没有人看过的原话：配件周五到，当天换好。'
  expectOk(await byLink(link, 'reply', aReply({ words, doneBy: inDays(3) })))
  const reached = async () =>
    JSON.stringify([
      await detail('liu', tipId),
      await cloud.call('cases', 'listPublic', {}),
      await cloud.call('cases', 'listPublic', { communityId: 'wutongli' }),
    ])
  expect(await reached()).not.toContain('还没有人看过')
  expect((await desk(caseId)).referrals[0]).toMatchObject({ released: false, reply: { words } })
  await as('zhou', 'referrals', 'release', { referralId })
  expect(await reached()).toContain('还没有人看过')
  const again = await newsroom.call('zhou', 'referrals', 'release', { referralId })
  expect(again).toMatchObject({ error: { code: 'Conflict' } })
})

it('marks an answer given by phone as one, and shows it at once', async () => {
  const { as, detail, referred } = newsroom
  const { tipId, referralId } = await referred()
  const told = {
    referralId,
    reply: aReply({ doneBy: inDays(2) }),
    teller: '工程部值班',
    how: 'phone',
  }
  const desk = await as<Desk>('zhou', 'referrals', 'recordReply', told)
  expect(desk.referrals[0]?.replyTold).toEqual({ by: '周宁', teller: '工程部值班', how: 'phone' })
  expect((await detail('liu', tipId)).replies[0]).toMatchObject({ byPhone: true })
})

it('sends photos of the party through the one road for photos', async () => {
  const { as, byLink, cloud, detail, referred } = newsroom
  const { tipId, link, referralId } = await referred()
  const response = await fetch(`${cloud.url}/api/photos`, {
    method: 'POST',
    headers: {
      'content-type': 'image/jpeg',
      authorization: `Liaison ${link}`,
      'idempotency-key': 'p'.repeat(24),
    },
    body: new Uint8Array(await aPicture()),
  })
  const { value } = (await response.json()) as { value: { photoId: string } }
  const photos = [{ photoId: value.photoId, takenAt: Date.now() - 1000 }]
  expectOk(await byLink(link, 'reply', aReply({ plan: 'done', photos })))
  await as('zhou', 'referrals', 'release', { referralId })
  expect((await detail('liu', tipId)).replies[0]?.photos).toHaveLength(1)
})
