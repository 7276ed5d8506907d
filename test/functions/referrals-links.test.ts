import { randomBytes } from 'node:crypto'
import { DAY } from '../../core/kit/time'
import { expectOk } from '../support/builders'
import { aReply, type Desk, openReferrals, type Referrals, tokenIn } from './referrals-support'

interface Described {
  procedures: { path: string; may: string }[]
}

let newsroom: Referrals
beforeAll(async () => {
  newsroom = await openReferrals()
}, 120_000)
afterAll(() => newsroom?.cloud.stop())

const look = { device: 'phone' }

/** Runs many at once, so that ten thousand do not take an hour. */
async function inCrowds<T>(many: number, work: () => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let done = 0; done < many; done += 100) {
    all.push(...(await Promise.all(Array.from({ length: 100 }, work))))
  }
  return all
}

it('opens nothing for ten thousand tokens nobody was given', async () => {
  const { byLink, referred } = newsroom
  const { link } = await referred()
  const near = () => {
    const at = Math.floor(Math.random() * link.length)
    return `${link.slice(0, at)}${'0123456789abcdef'.replace(link.charAt(at), '')[at % 15]}${link.slice(at + 1)}`
  }
  let turn = 0
  const replies = await inCrowds(10_000, () => {
    turn += 1
    return byLink(turn % 10 === 0 ? near() : randomBytes(16).toString('hex'), 'letter', look)
  })
  const codes = new Set(replies.map((reply) => (reply.ok ? 'opened' : reply.error.code)))
  expect([...codes].sort()).toEqual(['NotFound', 'TooMany'])
  // Whoever holds a real one is not kept out by somebody who guesses.
  expectOk(await byLink(link, 'letter', look))
}, 180_000)

it('is good for its own procedures and for nothing else, public ones included', async () => {
  const { byLink, cloud, referred } = newsroom
  const { link } = await referred()
  const answer = (await (await fetch(`${cloud.url}/api`)).json()) as { value: Described }
  const opened: string[] = []
  for (const { path, may } of answer.value.procedures) {
    const [, , noun = '', verb = ''] = path.split('/')
    const reply = await byLink(link, verb, {}, { noun })
    if (reply.ok || reply.error.code !== 'Forbidden') opened.push(`${noun}.${verb}`)
    else expect(['liaison', 'sender']).not.toContain(may)
  }
  expect(opened.sort()).toEqual([
    'photos.accept',
    'referrals.askMoreDays',
    'referrals.letter',
    'referrals.reply',
    'referrals.sayDone',
  ])
})

it('opens one letter and no other, whatever is asked for', async () => {
  const { byLink, referred } = newsroom
  const [one, other] = [await referred(), await referred()]
  const asked = { ...look, referralId: other.referralId }
  expect(await byLink(one.link, 'letter', asked)).toMatchObject({ error: { code: 'BadInput' } })
  const letters = await Promise.all([one, other].map(({ link }) => byLink(link, 'letter', look)))
  const numbers = letters.map((letter) => expectOk(letter).number)
  expect(new Set(numbers).size).toBe(2)
})

it('is no session: a liaison is nobody at the desk, and a session opens no letter', async () => {
  const { call, cloud, referred } = newsroom
  const { link } = await referred()
  const asSession = await cloud.call('people', 'me', {}, { token: link })
  expect(asSession).toMatchObject({ error: { code: 'Unauthenticated' } })
  expect(await call('chen', 'referrals', 'letter', look)).toMatchObject({
    error: { code: 'Forbidden' },
  })
})

it('says in a sentence that a link was revoked, and that a new one takes its place', async () => {
  const { as, byLink, referred } = newsroom
  const { referralId, link } = await referred()
  const why = '发错群了'
  const desk = await as<Desk>('zhou', 'referrals', 'reissue', { referralId, why })
  expect(await byLink(link, 'letter', look)).toMatchObject({
    error: { code: 'TooLate', message: expect.stringContaining('作废') },
  })
  const fresh = tokenIn(desk)
  expect(fresh).not.toBe(link)
  expectOk(await byLink(fresh, 'letter', look))
  expect(desk.referrals[0]?.links).toMatchObject([{ open: true }, { open: false, url: '', why }])

  await as('zhou', 'referrals', 'revoke', { referralId, why: '转错单位了' })
  expect(await byLink(fresh, 'reply', aReply())).toMatchObject({ error: { code: 'TooLate' } })
})

it('expires some days after the deadline, and says so', async () => {
  const { byLink, referred } = newsroom
  const { link } = await referred(['liu'], Date.now() - 30 * DAY)
  expect(await byLink(link, 'letter', look)).toMatchObject({
    error: { code: 'TooLate', message: expect.stringContaining('过了日期') },
  })
})

it('can be passed on inside the organisation without showing more, and each look is logged', async () => {
  const { byLink, desk, referred } = newsroom
  const { caseId, link } = await referred()
  const [first, second] = [
    expectOk(await byLink(link, 'letter', look)),
    expectOk(await byLink(link, 'letter', { device: 'pc' })),
  ]
  expect({ ...second, now: 0 }).toEqual({ ...first, now: 0 })
  await byLink(link, 'letter', look)
  const [referral] = (await desk(caseId)).referrals
  // A second look on the same kind of device within minutes is the same look.
  expect(referral?.views.map(({ device }) => device).sort()).toEqual(['pc', 'phone'])
  expect(JSON.stringify(referral?.views)).not.toMatch(/127\.0\.0\.1|Mozilla|node/)
})

it('keeps names, phones and openids out of letters, webhooks, addresses and logs', async () => {
  const { as, byLink, cloud, send, tokens, verified } = newsroom
  const url = `${cloud.url}/local/hooks/webhook`
  const types = ['referral.sent', 'referral.replied', 'referral.overdue', 'followup.reopened']
  const channel = { kind: 'webhook', name: '采编系统', url, quiet: false, types }
  expectOk(await cloud.call('newsroom', 'saveChannel', channel, { token: tokens.chen }))
  const text = '我叫刘桂芳，电话 13800138000，3 号楼 2 单元 502 室，电梯停了四次'
  const { caseId } = await verified(['liu', 'zhang'], { text })
  const link = tokenIn(await send(caseId))
  const letter = expectOk(await byLink(link, 'letter', look))
  const replied = expectOk(await byLink(link, 'reply', aReply({ plan: 'done' })))
  await as('zhou', 'referrals', 'open', { caseId })
  await cloud.runTimer('newsroom')
  const hooks = await (await fetch(`${cloud.url}/local/hooks`)).text()
  expect(hooks).toContain('referral.sent')
  expect(hooks).toContain('referral.replied')
  const seen = [JSON.stringify(letter), JSON.stringify(replied), hooks, cloud.output(), link]
  for (const shown of seen) {
    expect(shown).not.toMatch(/刘桂芳|张美兰|13800138000|sample-|openid|502 ?室/)
  }
})
