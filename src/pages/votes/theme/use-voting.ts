import { votesApi } from '@core/votes/api'
import type { RollName } from '@core/votes/ballot'
import type { ThemeView } from '@core/votes/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useCallback, useState } from 'react'
import { create } from 'zustand'
import { keepRoll, keptRoll } from './roll'
import type { OneTheme } from './use-theme'

/** What is ticked on the page now, by theme; the cards and the bar both look at it. */
const useTicked = create<Record<string, readonly string[]>>(() => ({}))

function ticks(before: readonly string[], optionId: string, most: number): readonly string[] {
  if (before.includes(optionId)) return before.filter((one) => one !== optionId)
  return most === 1 ? [optionId] : [...before, optionId].slice(0, most)
}

const NONE: readonly string[] = []

/** Options ticked here, beginning with those of the ballot. */
export function useTicks({ themeId, most, mine }: ThemeView) {
  const ticked = useTicked((all) => all[themeId]) ?? mine?.options ?? NONE
  const tick = useCallback(
    (optionId: string) =>
      useTicked.setState((all) => ({
        [themeId]: ticks(all[themeId] ?? mine?.options ?? NONE, optionId, most),
      })),
    [themeId, most, mine],
  )
  return { ticked, tick }
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))

/** Casting what is ticked, or putting it in place of what was cast. */
export function useVoting(one: OneTheme, theme: ThemeView) {
  const { ticked } = useTicks(theme)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const [asking, setAsking] = useState(false)

  const send = async (roll: RollName | undefined) => {
    setBusy(true)
    setFailed('')
    try {
      const input = { themeId: theme.themeId, options: [...ticked], ...(roll ? { roll } : {}) }
      one.voted(await call(votesApi.cast, input))
    } catch (failure) {
      const { message, fields, code } = asAppError(failure)
      if (fields?.roll) setAsking(true)
      else setFailed(message)
      if (code === 'TooLate') one.reload()
    } finally {
      setBusy(false)
    }
  }

  const vote = () => {
    const roll = theme.paper && !theme.mine ? keptRoll() : undefined
    if (theme.paper && !theme.mine && !roll) setAsking(true)
    else void send(roll)
  }
  const voteAs = (roll: RollName) => {
    keepRoll(roll)
    setAsking(false)
    void send(roll)
  }
  const changed = !theme.mine || !same(ticked, theme.mine.options)
  return { ticked, busy, failed, changed, vote, voteAs, asking, cancel: () => setAsking(false) }
}
