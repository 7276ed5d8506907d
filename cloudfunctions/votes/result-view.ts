import type { Sheet } from '../../core/votes/paper'
import { chosenOf, marksOf, type Tally } from '../../core/votes/tally'
import type { Theme } from '../../core/votes/theme'
import type { ResultView, VisitsView } from '../../core/votes/views'
import { sheets } from './records'

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function buildingsOf(signed: readonly Sheet[]): VisitsView['buildings'] {
  const counts = new Map<string, number>()
  for (const { building } of signed.flatMap(({ roster }) => roster)) {
    counts.set(building, (counts.get(building) ?? 0) + 1)
  }
  return [...counts]
    .map(([building, n]) => ({ building, n }))
    .sort((a, b) => a.building.localeCompare(b.building, 'zh', { numeric: true }))
}

/** How the paper votes came about: days, rounds, buildings; no line of a roster (MISSION V2). */
function visitsOf(signed: readonly Sheet[], votes: number): VisitsView | null {
  if (signed.length === 0) return null
  const days = signed.map(({ day }) => day).sort()
  return {
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    visitors: Math.max(...signed.map(({ visitors }) => visitors)),
    households: sum(signed.map(({ households }) => households)),
    votes,
    buildings: buildingsOf(signed),
    signers: new Set(signed.flatMap(({ enteredBy, signedBy }) => [enteredBy, signedBy])).size,
  }
}

/** The frozen result in words and numbers: most marks first, both roads apart (MISSION V3). */
export async function resultView(theme: Theme, tally: Tally): Promise<ResultView> {
  const signed = await sheets.find({ themeId: theme._id, state: 'signed' })
  const chosen = new Set(chosenOf(tally.options))
  const titles = new Map(theme.options.map(({ optionId, title }) => [optionId, title]))
  const votes = {
    online: sum(tally.options.map(({ online }) => online)),
    paper: sum(tally.options.map(({ paper }) => paper)),
  }
  const { online, paper } = tally.people
  return {
    people: { all: online + paper, online, paper },
    votes,
    eligible: tally.eligible,
    options: [...tally.options]
      .sort((a, b) => marksOf(b) - marksOf(a))
      .map((one) => ({
        ...one,
        title: titles.get(one.optionId) ?? '',
        chosen: chosen.has(one.optionId),
      })),
    ledger: tally.ledger,
    visits: visitsOf(signed, votes.paper),
    countedAt: tally.countedAt,
  }
}
