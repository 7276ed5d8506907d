import fc from 'fast-check'
import { feedbackDay } from '../../core/feedback/day'
import { ALIKE_FROM, alike } from '../../core/feedback/similar'
import { startOfDay } from '../../core/kit/time'
import type { Draft } from '../../core/policies/draft'
import { textReasons } from '../../core/policies/gate'
import { canonical, partsOf, unwritten } from '../../core/policies/parts'
import { lengthOf, termsIn, tooLong } from '../../core/policies/plain'
import { relevanceOf } from '../../core/policies/relevance'
import { standingOf } from '../../core/policies/standing'
import { aPolicy } from '../support/policies'

const reasons = (draft: Draft) => textReasons(draft, '2026-10-14').map((one) => one.words)

it('counts the letters of a sentence, not its signs', () => {
  expect(lengthOf('在社区医院看门诊，一年花超过 200 元的部分，医保给报六成')).toBe(26)
  expect(tooLong(`${'字'.repeat(30)}。${'字'.repeat(31)}！`)).toHaveLength(1)
})

it('marks the words of documents, the longer one first', () => {
  expect(termsIn('由统筹基金在基层定点医疗机构支付').map((t) => t.term)).toEqual([
    '基层定点医疗机构',
    '统筹基金',
  ])
})

it('keeps long sentences and paragraphs without a clause from being published', () => {
  const draft = aPolicy()
  const long = { ...draft.answer, note: `${'长'.repeat(31)}。` }
  expect(reasons({ ...draft, answer: long }).join()).toContain('“一句话说清”有一句太长')
  const loose = { ...draft.steps, clauses: [] }
  expect(reasons({ ...draft, steps: loose })).toEqual(['“怎么办”还没有对上条款'])
  const gone = { ...draft.steps, clauses: ['no-such-clause'] }
  expect(reasons({ ...draft, steps: gone })).toEqual(['“怎么办”还没有对上条款'])
})

it('shows which clauses nobody has put in plain words', () => {
  const draft = aPolicy()
  expect(unwritten(draft)).toEqual([])
  const relevance = { ...draft.relevance, clauses: ['c6'] }
  expect(unwritten({ ...draft, relevance }).map((clause) => clause.id)).toEqual(['c6b'])
})

it('wants three to five steps that say where, what to bring and whom', () => {
  const draft = aPolicy()
  const two = { ...draft.steps, steps: draft.steps.steps.slice(0, 2) }
  expect(reasons({ ...draft, steps: two })).toEqual([
    '“怎么办”要写 3 到 5 步',
    '“怎么办”里还没说找谁',
  ])
})

it('concludes in at most three taps', () => {
  const { questions } = aPolicy().relevance
  expect(relevanceOf(questions, []).next?.id).toBe('q1')
  expect(relevanceOf(questions, ['q1b']).verdict).toEqual({
    is: 'unrelated',
    says: '职工医保另有办法，不按这一篇。',
  })
  expect(relevanceOf(questions, ['q1a']).next?.id).toBe('q2')
  expect(relevanceOf(questions, ['q1a', 'q2a']).verdict?.is).toBe('related')
  // An answer to a later question says nothing before the earlier one is answered.
  expect(relevanceOf(questions, ['q2a']).next?.id).toBe('q1')
})

it('lets no last question lead on', () => {
  const draft = aPolicy()
  const [first] = draft.relevance.questions
  const relevance = { ...draft.relevance, questions: first ? [first] : [] }
  expect(reasons({ ...draft, relevance })).toContain('最后一个问题的选项都要有结论')
})

it('derives the standing of a document from the clock', () => {
  const valid = { validFrom: '2026-10-01', validUntil: '2026-12-31' }
  const at = (day: string) => standingOf(valid, null, startOfDay(day) + 1)
  expect(['2026-09-30', '2026-10-01', '2026-11-30', '2026-12-31', '2027-01-01'].map(at)).toEqual([
    'coming',
    'valid',
    'valid',
    'ending',
    'expired',
  ])
  const successor = { title: '新办法', number: '8 号', on: '2026-11-01', explainerId: null }
  const superseded = (day: string) => standingOf(valid, successor, startOfDay(day))
  expect([superseded('2026-10-31'), superseded('2026-11-01')]).toEqual(['valid', 'superseded'])
})

it('gives every part something its confirmation is bound to', () => {
  const of = (draft: Draft) => partsOf(draft).map(({ key, content }) => [key, canonical(content)])
  const changed = aPolicy()
  changed.example.rule.cap = 1
  const before = Object.fromEntries(of(aPolicy()))
  const differ = of(changed).filter(([key = '', content]) => before[key] !== content)
  expect(differ.map(([key]) => key)).toEqual(['example'])
})

it('writes equal content as equal text, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse())
      expect(canonical(turned)).toBe(canonical(record))
    }),
  )
})

it('finds the feedback day: today, or the next one', () => {
  const noon = (day: string) => startOfDay(day) + 12 * 3600_000
  // 2026-10-14 is a Wednesday.
  expect(feedbackDay(noon('2026-10-14'), 3)).toMatchObject({
    today: true,
    at: startOfDay('2026-10-14'),
    from: startOfDay('2026-10-08'),
  })
  expect(feedbackDay(noon('2026-10-15'), 3)).toMatchObject({
    today: false,
    at: startOfDay('2026-10-21'),
  })
  // One o'clock at night in Shanghai is still the day before in UTC.
  expect(feedbackDay(startOfDay('2026-10-14') + 3600_000, 3).today).toBe(true)
})

it('takes two ways of asking the same for alike', () => {
  expect(alike('在药店买药算不算', '药店买的药能不能算进去')).toBeGreaterThanOrEqual(ALIKE_FROM)
  expect(alike('在药店买药算不算', '外地看病怎么报')).toBeLessThan(ALIKE_FROM)
})
