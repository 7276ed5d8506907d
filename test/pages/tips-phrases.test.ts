import { CATEGORY_IDS, guessCategory } from '../../core/tips/categories'
import { MIN_TEXT } from '../../core/tips/draft'
import { emergencyIn } from '../../core/tips/emergency'
import { FIRST_PHRASES, PHRASES } from '../../core/tips/phrases'
import { momentFrom, momentOf, whenOf } from '../../src/pages/tips/report/when'

const all = CATEGORY_IDS.flatMap((id) => PHRASES[id].map((phrase) => ({ id, phrase })))

it('offers two or three sentences for every kind, each long enough to send', () => {
  for (const id of CATEGORY_IDS) expect([2, 3]).toContain(PHRASES[id].length)
  for (const { phrase } of all) expect(phrase.length).toBeGreaterThanOrEqual(MIN_TEXT)
})

it('never guesses another kind from a sentence, nor hears an emergency in it', () => {
  const guesses = all.map(({ id, phrase }) => ({ id, guess: guessCategory(phrase) }))
  for (const { id, guess } of guesses) expect([id, 'other']).toContain(guess)
  expect(all.filter(({ phrase }) => emergencyIn(phrase))).toEqual([])
})

it('tells the kind from each of the first sentences', () => {
  expect(FIRST_PHRASES.map(guessCategory)).not.toContain('other')
})

describe('when it happened', () => {
  const noon = Date.UTC(2026, 9, 13, 4)

  it('never says 刚才 of a draft of yesterday', () => {
    expect(whenOf(noon, noon + 60_000)).toBe('now')
    expect(whenOf(noon + 1, noon + 24 * 3_600_000)).toBe('picked')
  })

  it('recognises its own chips and never lies in the future', () => {
    expect(whenOf(momentOf('today', noon), noon)).toBe('today')
    expect(whenOf(momentOf('yesterday', noon), noon)).toBe('yesterday')
    const early = Date.UTC(2026, 9, 12, 17)
    expect(momentOf('today', early)).toBeLessThanOrEqual(early)
    expect(momentFrom('2026-10-13', '23:59', noon)).toBe(noon)
  })
})
