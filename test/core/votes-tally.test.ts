import fc from 'fast-check'
import { chosenOf, type Excluded, marksOf, settle } from '../../core/votes/tally'

const IDS = ['a', 'b', 'c', 'd']
const theme = {
  _id: 'theme_1',
  options: IDS.map((optionId) => ({ optionId, title: optionId })),
  eligible: { people: 500, source: '居委会登记' },
  closesAt: 1000,
}

const ballot = fc.record({
  options: fc.subarray(IDS, { minLength: 1, maxLength: 2 }),
  reason: fc.option(fc.constantFrom('outsider' as const, 'onPaper' as const)),
})

const sheet = fc
  .record({
    voters: fc.integer({ min: 1, max: 40 }),
    marks: fc.tuple(...IDS.map(() => fc.integer({ min: 0, max: 40 }))),
    spoiled: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ voters, marks, spoiled }) => ({
    roster: Array.from({ length: voters }, (_, i) => ({ hash: `${i}`, shown: '', building: '' })),
    count: { votes: Object.fromEntries(IDS.map((id, i) => [id, marks[i] ?? 0])), spoiled },
  }))

/** What the database would count over all ballots. */
function countAll(ballots: readonly { options: readonly string[] }[]) {
  const marks = new Map<string, number>()
  for (const { options } of ballots)
    for (const id of options) marks.set(id, (marks.get(id) ?? 0) + 1)
  return { ballots: ballots.length, marks }
}

it('counts each person once by one road, and every mark that is not excluded', () => {
  fc.assert(
    fc.property(fc.array(ballot), fc.array(sheet, { maxLength: 4 }), (ballots, signed) => {
      const excluded = ballots.flatMap(({ options, reason }, i): Excluded[] =>
        reason ? [{ ballotId: `${i}`, options, reason }] : [],
      )
      const tally = settle(
        { theme, counted: countAll(ballots), excluded, signed, unsigned: [] },
        2000,
      )
      const kept = ballots.filter(({ reason }) => !reason)
      expect(tally.people).toEqual({
        online: kept.length,
        paper: signed.reduce((sum, { roster }) => sum + roster.length, 0),
      })
      for (const option of tally.options) {
        const own = kept.filter(({ options }) => options.includes(option.optionId)).length
        expect(option.online).toBe(own)
      }
      const out = tally.ledger.filter(({ reason }) => reason !== 'spoiled')
      expect(out.reduce((sum, { n }) => sum + n, 0)).toBe(excluded.length)
    }),
  )
})

it('lists people whose sheet nobody countersigned, and counts none of their marks', () => {
  const unsigned = [
    {
      roster: [{ hash: 'x', shown: '王**', building: '1 号楼' }],
      count: { votes: { a: 1 }, spoiled: 0 },
    },
  ]
  const counted = { ballots: 0, marks: new Map() }
  const tally = settle({ theme, counted, excluded: [], signed: [], unsigned }, 2000)
  expect(tally.ledger).toEqual([{ reason: 'unsigned', n: 1 }])
  expect(tally.options.every((one) => marksOf(one) === 0)).toBe(true)
})

it('names all that are level at the top, and nobody when nobody voted', () => {
  const at = (optionId: string, online: number, paper: number) => ({ optionId, online, paper })
  expect(chosenOf([at('a', 1, 2), at('b', 3, 0), at('c', 2, 0)])).toEqual(['a', 'b'])
  expect(chosenOf([at('a', 0, 0), at('b', 0, 0)])).toEqual([])
})
