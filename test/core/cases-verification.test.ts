import fc from 'fast-check'
import { CARE_FACTORS } from '../../core/cases/care'
import { disputeWords } from '../../core/cases/dispute'
import { CHOSEN_ENDINGS, fitsVerdict, outcomeOf } from '../../core/cases/ending'
import type { Evidence } from '../../core/cases/evidence'
import { VERDICTS } from '../../core/cases/lifecycle'
import { answerTemplates, endingTemplates, verdictTemplate } from '../../core/cases/templates'
import { type Gathered, NEWSROOM, verdictGaps } from '../../core/cases/verification'
import { judgingWords, neutral } from '../../core/cases/wording'
import { CATEGORY_IDS } from '../../core/tips/categories'

type Row = Gathered['evidence'][number]
const row = (changes: Partial<Row> = {}): Row => ({
  ...{ claimId: 'c', origin: 'other', bearing: 'supports', source: 'a', byOwner: 'zhou' },
  ...changes,
})
const own = (changes: Partial<Row> = {}) =>
  row({ origin: 'newsroom', source: NEWSROOM, ...changes })
const care = Object.fromEntries(CARE_FACTORS.map((factor) => [factor, true]))
const gathered = (evidence: Row[], more: Partial<Gathered> = {}): Gathered => ({
  ...{ claims: [{ _id: 'c', text: '电梯停了四次' }], evidence, care, informants: new Set() },
  ...more,
})

const aSource = fc.constantFrom('a', 'b', 'c')
const aRow = fc.oneof(
  fc
    .record({ source: aSource, bearing: fc.constantFrom('supports', 'contradicts') })
    .map((some) => row(some as Partial<Evidence>)),
  fc
    .constantFrom('supports', 'contradicts')
    .map((bearing) => own({ bearing } as Partial<Evidence>)),
)

describe('the two-source rule', () => {
  it('lets 属实 stand exactly when two sources speak for it, the newsroom’s among them', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 6 }), (rows) => {
        const speak = (way: Row['bearing']) => {
          const sources = new Set(rows.filter((r) => r.bearing === way).map((r) => r.source))
          return sources.size >= 2 && sources.has(NEWSROOM)
        }
        const all = gathered(rows)
        expect(verdictGaps('true', all).length === 0).toBe(
          speak('supports') && !speak('contradicts'),
        )
        expect(verdictGaps('false', all).length === 0).toBe(
          speak('contradicts') && !speak('supports'),
        )
        expect(verdictGaps('partly', all).length === 0).toBe(speak('supports'))
      }),
    )
  })

  it('counts no struck row, and asks nothing about a claim that was dropped', () => {
    const gone = { name: '周宁', at: 1, why: '记错了' }
    expect(verdictGaps('true', gathered([own(), row({ struck: gone })]))).toHaveLength(1)
    const claims = [
      { _id: 'c', text: '电梯停了四次' },
      { _id: 'd', text: '有人被困', dropped: gone },
    ]
    expect(verdictGaps('true', gathered([own(), row()], { claims }))).toEqual([])
  })

  it('takes what an informant at the desk saw for their own word', () => {
    const informants = new Set(['zhou'])
    expect(verdictGaps('true', gathered([own(), row()], { informants }))).not.toEqual([])
    expect(verdictGaps('true', gathered([own({ byOwner: 'lin' }), row()], { informants }))).toEqual(
      [],
    )
  })

  it('names each factor of care that is missing', () => {
    const { source: _, ...five } = care
    expect(verdictGaps('true', gathered([own(), row()], { care: five }))).toEqual([
      '谨慎核查还差：来源可信度',
    ])
  })
})

describe('endings', () => {
  const now = 1_790_000_000_000
  const closing = { caseId: 'x', words: '换好了门机。', on: now - 1000 }

  it('go only with verdicts they can follow from', () => {
    for (const ending of CHOSEN_ENDINGS) {
      for (const verdict of VERDICTS) {
        const close = () => outcomeOf({ ...closing, ending }, verdict, now)
        if (fitsVerdict(ending, verdict)) expect(close().words).toBe('换好了门机。')
        else expect(close).toThrow(/定性|不能写/)
      }
    }
  })

  it('give both sides their own words and find for neither', () => {
    const sides = { reporter: '“物业乱收费”', partyName: '物业', party: '按公示收的。' }
    const words = disputeWords(sides)
    expect(words).toContain('居民说：“物业乱收费”')
    expect(words).toContain('物业说：“按公示收的”')
    expect(judgingWords(words)).toEqual([])
  })
})

describe('words', () => {
  it('are calm in every template, and short enough to read', () => {
    for (const id of CATEGORY_IDS) {
      const all = [
        ...(['tip', 'verifying', 'referred', 'closed'] as const).flatMap((at) =>
          answerTemplates(at, id),
        ),
        ...CHOSEN_ENDINGS.flatMap((ending) => endingTemplates(ending, id)),
      ].map(({ text }) => text)
      const found = (['true', 'partly', 'false', 'unverifiable'] as const).map((verdict) =>
        verdictTemplate(verdict, id),
      )
      for (const text of [...all, ...found]) {
        expect(judgingWords(text)).toEqual([])
        expect(text).not.toMatch(/!|！|请注意|温馨提示/)
        expect(text.length).toBeLessThanOrEqual(60)
      }
    }
  })

  it('that find for a side become calm, except in somebody’s own quotes', () => {
    expect(judgingWords('物业推诿，居民说：“黑心”')).toEqual(['推诿'])
    expect(neutral('物业推诿，居民说：“黑心”')).toBe('物业还没答复，居民说：“黑心”')
  })
})
