import { DAY, dayOf } from '../../core/kit/time'
import { aPhoto, expectOk } from '../support/builders'
import type { Who } from './cases-support'
import { aReply, type Desk, openReferrals, type Referrals } from './referrals-support'

let newsroom: Referrals
beforeAll(async () => {
  newsroom = await openReferrals()
}, 120_000)
afterAll(() => newsroom?.cloud.stop())

const answer = (who: Who, tipId: string, said: string, changes: object = {}) =>
  newsroom.call<{ answer: string }>(who, 'referrals', 'answerFollowUp', {
    tipId,
    answer: said,
    photos: [],
    ...changes,
  })

/** A case whose party said some days ago that it is done. */
async function done(by: readonly Who[], ago: number) {
  const at = Date.now() - ago
  const made = await newsroom.referred(by, at)
  expectOk(await newsroom.byLink(made.link, 'reply', aReply({ plan: 'done' }), { at }))
  return made
}

const followUpOf = async (who: Who, tipId: string) => (await newsroom.detail(who, tipId)).followUp

const stageOf = async (caseId: string) => {
  const item = await newsroom.as<{ its: { stage: string } }>('zhou', 'cases', 'open', {
    kind: 'case',
    id: caseId,
  })
  return item.its.stage
}

it('asks everybody who reported when the party says it is done, and again after 7 and 28 days', async () => {
  const { cloud } = newsroom
  const { tipIds } = await done(['liu', 'zhang'], 2 * DAY)
  const [first = '', second = ''] = tipIds
  expect(await followUpOf('liu', first)).toMatchObject({ round: 'done', answer: null })
  expect(await followUpOf('zhang', second)).toMatchObject({ round: 'done', answer: null })
  expect(await newsroom.detail('liu', first)).toMatchObject({ status: 'confirm' })

  const week = await done(['liu'], 8 * DAY)
  const month = await done(['liu'], 29 * DAY)
  await cloud.runTimer('referrals')
  expect(await followUpOf('liu', first)).toMatchObject({ round: 'done' })
  expect(await followUpOf('liu', week.tipId)).toMatchObject({ round: 'week', answer: null })
  expect(await followUpOf('liu', month.tipId)).toMatchObject({ round: 'month' })
})

it('asks nobody twice who told of it twice, and reminds each by a subscribed message', async () => {
  const { cloud } = newsroom
  await cloud.subscribe('sample-liu', ['progress'])
  const { caseId } = await done(['liu', 'liu'], 60_000)
  expect((await newsroom.desk(caseId)).followUps).toHaveLength(1)
  await cloud.runTimer('clock')
  const sent = (await cloud.openapiCalls()).filter(({ api }) => api.includes('subscribe'))
  expect(JSON.stringify(sent)).toContain('请您看看好没好')
})

it('takes one of three answers with a photo, and lets it be changed', async () => {
  const { cloud, desk, tokens } = newsroom
  const { caseId, tipId } = await done(['liu'], DAY)
  const photos = [{ photoId: await aPhoto(cloud, tokens.liu) }]
  expect(expectOk(await answer('liu', tipId, 'better', { photos })).answer).toBe('better')
  expect(expectOk(await answer('liu', tipId, 'fixed')).answer).toBe('fixed')
  // Who has looked waits for the editors; the matter is no longer theirs to do.
  const mine = await newsroom.as<{ counts: { mine: number } }>('liu', 'tips', 'listMine', {
    filter: 'mine',
  })
  const told = await newsroom.detail('liu', tipId)
  expect(told).toMatchObject({ status: 'verifying', waiting: { for: 'editors' } })
  expect(JSON.stringify(mine)).not.toContain(tipId)
  const [line] = (await desk(caseId)).followUps
  expect(line).toMatchObject({ answer: 'fixed', photos: [{}] })
  expect(JSON.stringify(await desk(caseId))).not.toMatch(/刘桂芳|sample-liu/)
})

it('lets nobody answer for somebody else, and nothing that was not asked', async () => {
  const { tipId } = await done(['liu'], DAY)
  expect(await answer('zhang', tipId, 'not')).toMatchObject({ error: { code: 'NotFound' } })
  const { tipId: early } = await newsroom.referred(['zhang'])
  expect(await answer('zhang', early, 'fixed')).toMatchObject({ error: { code: 'NotFound' } })
})

it('sends a case back to the party when the editor agrees with a 没有, and the reporter hears', async () => {
  const { as, desk, detail } = newsroom
  const { caseId, tipId } = await done(['liu'], DAY)
  expectOk(await answer('liu', tipId, 'not', { words: '昨晚又停了一次' }))
  const { followUps } = await desk(caseId)
  const followUpId = followUps[0]?.followUpId
  const words = '昨晚又停了一次，请再看一下门机'
  const again = await as<Desk>('zhou', 'referrals', 'decide', { followUpId, reopen: true, words })
  expect(again.referrals).toHaveLength(2)
  expect(again.referrals[0]).toMatchObject({ state: 'queued', party: { kind: 'property' } })
  expect(again.referrals[0]?.letter.words).toContain(words)
  expect(await stageOf(caseId)).toBe('referred')
  const told = await detail('liu', tipId)
  expect(told.status).toBe('forwarded')
  expect(told.followUp?.decision).toEqual({ reopened: true, words })
  expect(await answer('liu', tipId, 'fixed')).toMatchObject({ error: { code: 'TooLate' } })
})

it('reopens a closed case the same way, and tells the newsroom', async () => {
  const { as, cloud, desk, detail, tokens } = newsroom
  const url = `${cloud.url}/local/hooks/webhook`
  const types = ['followup.reopened']
  const channel = { kind: 'webhook', name: '采编系统', url, quiet: false, types }
  expectOk(await cloud.call('newsroom', 'saveChannel', channel, { token: tokens.chen }))
  const { caseId, tipId } = await done(['liu'], 8 * DAY)
  const closing = { caseId, ending: 'resolved', words: '门机换好了', on: Date.now() - 8 * DAY }
  await as('zhou', 'cases', 'close', closing)
  await cloud.runTimer('referrals')
  expect(await followUpOf('liu', tipId)).toMatchObject({ round: 'week' })
  expectOk(await answer('liu', tipId, 'not'))
  const followUpId = (await desk(caseId)).followUps[0]?.followUpId
  const decision = { followUpId, reopen: true, words: '我们再去看一次' }
  await as('zhou', 'referrals', 'decide', decision)
  expect(await stageOf(caseId)).toBe('reopened')
  expect((await detail('liu', tipId)).events[0]?.words).toContain('我们再去看一次')
  await cloud.runTimer('newsroom')
  const hooks = await (await fetch(`${cloud.url}/local/hooks`)).text()
  expect(hooks).toContain('followup.reopened')
  expect(hooks).not.toMatch(/刘桂芳|sample-liu|再去看一次/)
})

it('leaves it as it is with words to whoever asked, and to nobody else', async () => {
  const { as, desk, detail } = newsroom
  const { caseId, tipIds } = await done(['liu', 'zhang'], DAY)
  expectOk(await answer('liu', tipIds[0] ?? '', 'not'))
  const followUpId = (await desk(caseId)).followUps.find((one) => one.answer === 'not')?.followUpId
  const words = '电梯照常开，异响物业月底再查'
  await as('zhou', 'referrals', 'decide', { followUpId, reopen: false, words })
  expect((await detail('liu', tipIds[0] ?? '')).events[0]?.words).toContain(words)
  expect(JSON.stringify(await detail('zhang', tipIds[1] ?? ''))).not.toContain(words)
  expect(await stageOf(caseId)).toBe('checking')
})

it('asks nobody about a case that is being worked on again', async () => {
  const { as, cloud, desk } = newsroom
  const { caseId, tipId } = await done(['liu'], 8 * DAY)
  expectOk(await answer('liu', tipId, 'not'))
  const followUpId = (await desk(caseId)).followUps[0]?.followUpId
  await as('zhou', 'referrals', 'decide', { followUpId, reopen: true, words: '请再看一下' })
  await cloud.runTimer('referrals')
  expect((await desk(caseId)).followUps).toHaveLength(1)
})

it('looks after a promised day though nobody said it is done', async () => {
  const { byLink, cloud, detail, referred } = newsroom
  const at = Date.now() - 12 * DAY
  const { tipId, link } = await referred(['liu'], at)
  expectOk(await byLink(link, 'reply', aReply({ doneBy: dayOf(at + 2 * DAY) }), { at }))
  await cloud.runTimer('referrals')
  expect(await detail('liu', tipId)).toMatchObject({
    status: 'confirm',
    followUp: { round: 'week' },
  })
})

it('counts 回访, 有效 and 满意 apart', async () => {
  const { as } = newsroom
  const count = () =>
    as<Record<string, number>>('zhou', 'referrals', 'satisfaction', {
      from: Date.now() - 2 * 3600_000,
      to: Date.now() + 1000,
      communityId: 'wutongli',
    })
  const before = await count()
  const { tipIds } = await done(['liu', 'zhang', 'li'], 1000)
  expectOk(await answer('liu', tipIds[0] ?? '', 'fixed'))
  expectOk(await answer('zhang', tipIds[1] ?? '', 'better'))
  const after = await count()
  const more = (key: string) => (after[key] ?? 0) - (before[key] ?? 0)
  expect(['asked', 'answered', 'satisfied', 'better', 'not'].map(more)).toEqual([3, 2, 1, 1, 0])
})
