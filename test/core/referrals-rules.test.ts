import fc from 'fast-check'
import { CHECK_IDS } from '../../core/cases/checklist'
import { CASE_STAGES, mayMoveCase } from '../../core/cases/lifecycle'
import { DAY, dayOf, HOUR, MINUTE } from '../../core/kit/time'
import { addWorkingDays } from '../../core/kit/working-days'
import { blockedBy } from '../../core/referrals/gate'
import {
  mayMoveReferral,
  moveReferral,
  REFERRAL_STATES,
  REFERS_FROM,
} from '../../core/referrals/lifecycle'
import { printedLines } from '../../core/referrals/printed'
import type { Referral } from '../../core/referrals/referral'
import { isProof, nudgeNow, nudgeSentence, postNow } from '../../core/referrals/reminders'
import {
  faultsOf,
  PLANS,
  PUBLISH,
  type ReplyDraft,
  stageAfter,
  TRUTHS,
  tidied,
} from '../../core/referrals/reply'

const NOW = Date.parse('2026-10-13T10:00:00+08:00')

const aReferral = (changes: Partial<Referral> = {}): Referral => ({
  ...{ _id: 'ref', caseId: 'case', number: '1013-07', categoryId: 'elevator' },
  ...{ communityId: 'wutongli', community: '梧桐里社区', urgent: false, state: 'delivered' },
  partyId: 'property-wutongli',
  party: { kind: 'property', name: '梧桐里物业服务中心', phone: '0571-5550-0210' },
  letter: { title: '电梯', words: '停了四次', ask: '哪天修好' },
  ...{ photos: [], links: [], views: [], attempts: [], delays: [] },
  ...{ sentBy: 'p', sentAt: NOW - DAY, dueAt: addWorkingDays(NOW - DAY, 3), changedAt: NOW },
  ...changes,
})

const replies: fc.Arbitrary<ReplyDraft> = fc.record(
  {
    truth: fc.constantFrom(...TRUTHS),
    words: fc.constant('查过了，已经排人'),
    plan: fc.constantFrom(...PLANS),
    measures: fc.constant('换主板'),
    person: fc.constant('工程部'),
    doneBy: fc.integer({ min: -20, max: 500 }).map((days) => dayOf(NOW + days * DAY)),
    why: fc.constantFrom('', '要先表决'),
    whose: fc.constantFrom('', '区城管局'),
    photos: fc.constant([]),
    publish: fc.constantFrom(...PUBLISH),
  },
  { requiredKeys: ['truth', 'words', 'photos', 'publish'] },
) as fc.Arbitrary<ReplyDraft>

it('takes an answer to a stage the case may go to from the party, whatever is answered', () => {
  fc.assert(
    fc.property(replies, (reply) => {
      const stage = stageAfter(tidied(reply))
      expect(mayMoveCase('referred', stage)).toBe(true)
      // A promise without a day is none, and a day that was not accepted makes no promise.
      if (stage === 'promised') expect(tidied(reply).doneBy).toBeDefined()
    }),
  )
})

it('prints every word that is kept, and keeps no field of an answer not chosen', () => {
  fc.assert(
    fc.property(replies, (reply) => {
      const kept = tidied(reply)
      const printed = printedLines(kept).map(({ words }) => words)
      for (const field of ['measures', 'person', 'why', 'whose'] as const) {
        if (kept[field]) expect(printed).toContain(kept[field])
      }
      if (kept.truth === 'elsewhere' || kept.truth === 'not') {
        expect(kept.plan ?? kept.doneBy ?? kept.why).toBeUndefined()
      }
    }),
  )
})

it('accepts no promise for a day that is over or more than a year away', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 800 }), (days) => {
      const reply: ReplyDraft = {
        ...{ truth: 'true', words: '排人了', plan: 'fix', photos: [], publish: 'public' },
        doneBy: dayOf(NOW + days * DAY),
      }
      const fine = Object.keys(faultsOf(reply, NOW)).length === 0
      expect(fine).toBe(days >= 0 && days <= 365)
    }),
  )
})

it('knows one way through the states, and hears a word that comes after a no-reply record', () => {
  for (const from of REFERRAL_STATES) {
    expect(mayMoveReferral(from, 'replied')).toBe(from !== 'replied')
    expect(mayMoveReferral(from, 'queued')).toBe(false)
  }
  expect(() => moveReferral('replied', 'no-reply')).toThrow('已经不在这一步了')
  for (const stage of REFERS_FROM) expect(mayMoveCase(stage, 'referred')).toBe(true)
})

it('names what is missing before a case can be referred, and refuses every other stage', () => {
  expect(blockedBy({ stage: 'verified', verdict: 'true' }, CHECK_IDS)).toEqual([])
  expect(blockedBy({ stage: 'verified', verdict: 'partly' }, ['onSite', 'second'])).toEqual([
    '核实清单还差 2 项：问过物业，有没有整改安排、个人信息处理好了',
  ])
  for (const stage of CASE_STAGES) {
    const free = blockedBy({ stage, verdict: 'true' }, CHECK_IDS).length === 0
    expect(free).toBe(REFERS_FROM.includes(stage))
  }
  for (const verdict of ['pending', 'false', 'unverifiable'] as const) {
    expect(blockedBy({ stage: 'verified', verdict }, CHECK_IDS)).toHaveLength(1)
  }
})

it('reminds on the working day before, on the day and when late, once each', () => {
  // Due on Thursday the 15th: nothing on Tuesday, a word on Wednesday, another on Thursday.
  const dueAt = Date.parse('2026-10-15T18:00:00+08:00')
  const referral = aReferral({ dueAt, sentAt: NOW - DAY })
  const at = (moment: string) => Date.parse(`2026-10-${moment}:00+08:00`)
  expect(nudgeNow(referral, at('13T16:00'))).toBeUndefined()
  expect(nudgeNow(referral, at('14T09:30'))).toBe('before')
  expect(nudgeNow(referral, at('15T09:30'))).toBe('today')
  expect(nudgeNow(referral, at('15T18:30'))).toBe('late')
  const said = { at: at('14T10:00'), by: 'p', how: 'phone', reached: true, words: '' } as const
  const chased = { ...referral, attempts: [said] }
  expect(nudgeNow(chased, at('14T11:00'))).toBeUndefined()
  expect(nudgeNow(chased, at('15T09:30'))).toBe('today')
})

it('asks again for a late reply on the next working morning, not on the days between', () => {
  const at = (moment: string) => Date.parse(`2026-10-${moment}:00+08:00`)
  const said = { at: at('16T10:00'), by: 'p', how: 'phone', reached: false, words: '' } as const
  const late = aReferral({ dueAt: at('15T18:00'), attempts: [said] })
  // Friday 10:00 tried; Saturday and Sunday are nobody's working days.
  expect(nudgeNow(late, at('17T12:00'))).toBeUndefined()
  expect(nudgeNow(late, at('18T12:00'))).toBeUndefined()
  expect(nudgeNow(late, at('19T09:30'))).toBe('late')
})

it('says in each reminder who speaks, which matter and until when', () => {
  for (const nudge of ['hand', 'before', 'today', 'late'] as const) {
    const sentence = nudgeSentence(nudge, aReferral(), '云溪民生号')
    expect(sentence).toContain('梧桐里物业服务中心您好，我们是云溪民生号')
    expect(sentence).toContain('1013-07')
    expect(sentence).not.toMatch(/[!！]|请注意|温馨提示|推诿/)
  }
})

it('takes two tries for a proof, one of them after the deadline', () => {
  const tried = (at: number) => ({ at, by: 'p', how: 'phone', reached: false, words: '' }) as const
  const dueAt = NOW
  expect(isProof({ dueAt, attempts: [tried(NOW - 2), tried(NOW - 1)] })).toBe(false)
  expect(isProof({ dueAt, attempts: [tried(NOW + 1)] })).toBe(false)
  expect(isProof({ dueAt, attempts: [tried(NOW - 1), tried(NOW + 1)] })).toBe(true)
})

describe('letters the machine carries', () => {
  const link = { linkId: 'lnk', by: 'p', at: NOW, expiresAt: NOW + 60 * DAY }
  const fresh = (changes: Partial<Referral> = {}) =>
    aReferral({ state: 'queued', links: [link], ...changes })

  it('hands a link over once, and again when there is a new one', () => {
    const first = postNow(fresh(), NOW)
    expect(first).toMatchObject({ nudge: 'hand', linkId: 'lnk' })
    const posted = first ? [first] : []
    expect(postNow(fresh({ posted }), NOW + DAY)).toBeUndefined()
    const next = { ...link, linkId: 'lnk2' }
    expect(postNow(fresh({ posted, links: [link, next] }), NOW + DAY)?.linkId).toBe('lnk2')
    expect(postNow(fresh({ links: [{ ...link, revokedAt: NOW }] }), NOW)).toBeUndefined()
  })

  it('leaves it to a person when it did not arrive in time, or came back', () => {
    const first = postNow(fresh(), NOW)
    const posted = first ? [first] : []
    expect(nudgeNow(fresh({ posted }), NOW + HOUR)).toBeUndefined()
    expect(nudgeNow(fresh({ posted }), NOW + 3 * HOUR)).toBe('hand')
    const failed = {
      at: NOW,
      by: 'system',
      how: 'email',
      reached: false,
      words: '',
      deliveryId: 'd',
    }
    const attempts = [failed as Referral['attempts'][number]]
    expect(nudgeNow(fresh({ posted, attempts }), NOW + MINUTE)).toBe('hand')
    // What never arrived proves nothing against the party.
    expect(isProof({ dueAt: NOW - DAY, attempts: [...attempts, ...attempts] })).toBe(false)
  })

  it('waits for the morning with what is not urgent', () => {
    const night = Date.parse('2026-10-13T23:00:00+08:00')
    const until = (urgent: boolean) => postNow(fresh({ urgent }), night)?.until ?? 0
    expect(until(true)).toBe(night + 2 * HOUR)
    expect(until(false)).toBe(Date.parse('2026-10-14T10:30:00+08:00'))
  })

  it('reminds twice after the deadline and then leaves it to somebody who calls', () => {
    const dueAt = NOW - 6 * DAY
    let its = fresh({ state: 'delivered', dueAt, sentAt: NOW - 12 * DAY })
    const sent: string[] = []
    for (let hour = 0; hour < 12 * 24; hour += 1) {
      const at = NOW - 5 * DAY + hour * HOUR
      const posted = postNow(its, at)
      if (!posted) continue
      sent.push(posted.nudge)
      const arrived = { at: posted.at, by: 'system', how: 'bot', reached: true, words: '' } as const
      its = {
        ...its,
        posted: [...(its.posted ?? []), posted],
        attempts: [...its.attempts, { ...arrived, deliveryId: `d${at}` }],
      }
    }
    expect(sent).toEqual(['late', 'late'])
    expect(nudgeNow(its, NOW + 8 * DAY)).toBe('late')
  })
})
