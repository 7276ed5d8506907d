import fc from 'fast-check'
import { bigrams, isSuspect, likeness, overlap, type Report } from '../../core/cases/similar'
import { DAY } from '../../core/kit/time'
import { CATEGORY_IDS } from '../../core/tips/categories'

const NOON = Date.UTC(2026, 9, 13, 4)

const aReport = (changes: Partial<Report> = {}): Report => ({
  text: '这周停了四次，昨晚电梯困人，物业说等配件',
  categoryId: 'elevator',
  communityId: 'wutongli',
  building: '3 号楼 2 单元',
  at: NOON,
  ...changes,
})

const reports = fc.record({
  text: fc.string({
    unit: fc.constantFrom(...'电梯停了水漏噪声大楼道灯坏三号，。'),
    maxLength: 40,
  }),
  categoryId: fc.constantFrom(...CATEGORY_IDS),
  communityId: fc.constantFrom('wutongli', 'liuyin'),
  building: fc.constantFrom(undefined, '3 号楼', '3号楼 2单元', '4 号楼'),
  at: fc.integer({ min: NOON - 10 * DAY, max: NOON }),
})

describe('similar reports', () => {
  it('offers two neighbours of one building who say the lift stands still', () => {
    const other = aReport({ text: '电梯又不动了，我家老人下不了楼', at: NOON - DAY })
    const found = likeness(aReport(), other)
    expect(isSuspect(found)).toBe(true)
    expect(found.reason).toContain('同楼同单元、7 天内、都说“电梯”')
  })

  it('says that two tell it alike only when they do', () => {
    const alike = aReport({ text: '这周电梯停了四次，物业说等配件' })
    expect(likeness(aReport(), alike).reason).toContain('说法相近')
    const other = aReport({ text: '电梯按键坏' })
    expect(likeness(aReport(), other).reason).not.toContain('说法相近')
  })

  it('offers nothing across communities, buildings or weeks', () => {
    expect(likeness(aReport(), aReport({ communityId: 'liuyin' })).score).toBe(0)
    expect(likeness(aReport(), aReport({ building: '4 号楼' })).score).toBe(0)
    expect(likeness(aReport(), aReport({ at: NOON - 8 * DAY })).score).toBe(0)
  })

  it('takes two stairwells of one building for one building', () => {
    const found = likeness(aReport(), aReport({ building: '3号楼 1单元' }))
    expect(found.reason).toMatch(/^同楼、/)
  })

  it('does not offer two matters of one building and kind that say different things', () => {
    const bell = aReport({ text: '对讲门铃按了不响' })
    expect(isSuspect(likeness(aReport(), bell))).toBe(false)
  })

  it('does not offer different matters of one building', () => {
    const lamp = aReport({ text: '楼道灯半个月没修', categoryId: 'water' })
    expect(isSuspect(likeness(aReport(), lamp))).toBe(false)
  })

  it('is the same both ways round and between 0 and 1', () => {
    fc.assert(
      fc.property(reports, reports, (a, b) => {
        const found = likeness(a, b)
        expect(likeness(b, a).score).toBe(found.score)
        expect(found.score).toBeGreaterThanOrEqual(0)
        expect(found.score).toBeLessThanOrEqual(1)
        expect(found.score > 0).toBe(found.reason !== '')
      }),
    )
  })

  it('finds a text wholly in itself and in a longer one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.string(), (text, more) => {
        fc.pre(bigrams(text).size >= 6)
        expect(overlap(text, text)).toBe(1)
        expect(overlap(text, `${text}${more}`)).toBe(1)
      }),
    )
  })
})
