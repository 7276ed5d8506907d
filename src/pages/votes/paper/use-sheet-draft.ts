import { dayOf } from '@core/kit/time'
import type { PaperWork } from '@core/votes/desk-views'
import type { SheetDraft } from '@core/votes/paper'
import { useState } from 'react'
import { countOf, NO_COUNT } from './count-fields'

export interface RosterLine {
  key: number
  name: string
  building: string
}

let lastKey = 0
const emptyLine = (building: string): RosterLine => {
  lastKey += 1
  return { key: lastKey, name: '', building }
}

const numberOf = (typed: string) => Number.parseInt(typed, 10) || 0

/** A tally sheet while it is being entered. */
export function useSheetDraft(work: PaperWork) {
  const [communityId, setCommunity] = useState(work.communities[0]?.communityId ?? '')
  const [day, setDay] = useState(() => dayOf(Date.now()))
  const [households, setHouseholds] = useState('')
  const [visitors, setVisitors] = useState('2')
  const [lines, setLines] = useState(() => [emptyLine('')])
  const [typed, setTyped] = useState(NO_COUNT)

  const change = (key: number, part: Partial<RosterLine>) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...part } : line)))
  // Neighbours of one stairway follow each other on the paper.
  const addLine = () => setLines((all) => [...all, emptyLine(all.at(-1)?.building ?? '')])
  const dropLine = (key: number) => setLines((all) => all.filter((line) => line.key !== key))

  const draft = (): SheetDraft => ({
    themeId: work.themeId,
    communityId,
    day,
    households: numberOf(households),
    visitors: numberOf(visitors),
    roster: lines.map(({ name, building }) => ({ name, building })),
    count: countOf(typed),
  })
  return {
    ...{ communityId, setCommunity, day, setDay, households, setHouseholds, visitors, setVisitors },
    ...{ lines, change, addLine, dropLine, typed, setTyped, draft },
    community: work.communities.find((one) => one.communityId === communityId),
    full: lines.every(({ name, building }) => name.trim().length >= 2 && building !== ''),
  }
}

export type SheetForm = ReturnType<typeof useSheetDraft>
