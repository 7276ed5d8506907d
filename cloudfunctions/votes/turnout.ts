import type { Theme } from '../../core/votes/theme'
import { ballots, sheets, tallies } from './records'

/** People so far by road; how many for what is nobody's to know before the close. */
export async function turnoutOf(theme: Pick<Theme, '_id' | 'state'>) {
  const themeId = theme._id
  const tally = theme.state === 'counted' ? await tallies.get(themeId) : undefined
  if (tally) return tally.people
  const [online, signed] = await Promise.all([
    ballots.count({ themeId }),
    sheets.find({ themeId, state: 'signed' }, { fields: ['roster'] }),
  ])
  return { online, paper: signed.reduce((all, { roster }) => all + roster.length, 0) }
}

export const peopleIn = ({ online, paper }: { online: number; paper: number }) => online + paper
