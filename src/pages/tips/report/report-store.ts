import type { FieldErrors } from '@core/kit/errors'
import { type CategoryId, guessCategory } from '@core/tips/categories'
import { EMERGENCY_IDS, type EmergencyId, emergencyIn } from '@core/tips/emergency'
import { emptyDraft } from '@src/pages/report/begin'
import { useSettings } from '@src/settings'
import { create } from 'zustand'
import { alarmIn, type Draft } from './draft'

/** The form, a look before sending, and what came of it. */
export type Step = 'form' | 'look' | 'kept' | 'joined'

interface Report {
  /** Where the outbox keeps it; nothing until there is something to keep. */
  draftId: string | undefined
  draft: Draft
  step: Step
  /** Stops everything until somebody has called or says the danger is over (MISSION T8). */
  alarm: EmergencyId | undefined
  passed: readonly EmergencyId[]
  faults: FieldErrors
  /** Similar cases the person said are another matter. */
  others: readonly string[]
  /** The case this became a voice of, and of how many. */
  joined: { title: string; people: number } | undefined
}

const fresh = (): Report => ({
  draftId: undefined,
  draft: emptyDraft(),
  step: 'form',
  alarm: undefined,
  passed: [],
  faults: {},
  others: [],
  joined: undefined,
})

/** The report being written. Each part reads its own field, so a keystroke redraws one part. */
export const useReport = create<Report>(fresh)

const { getState, setState } = useReport

// Who I am may be known only after the form stands; the home community still fills an empty place.
useSettings.subscribe(({ communities: [communityId] }) => {
  if (communityId && !getState().draft.place) change({ place: { communityId } })
})

/** One field of the draft; redraws only when that one changes. */
export function useField<K extends keyof Draft>(field: K): Draft[K] {
  return useReport((s) => s.draft[field])
}

/** What is wrong with a field, by its path. */
export const useFault = (at: string): string | undefined => useReport((s) => s.faults[at])

/** Changes fields; what was wrong with them is no longer said. */
export function change(patch: Partial<Draft>): void {
  const { draft, faults } = getState()
  const touched = (at: string) => (at.split('.')[0] ?? '') in patch
  const left = Object.entries(faults).filter(([at]) => !touched(at))
  const same = left.length === Object.keys(faults).length
  setState({
    draft: { ...draft, ...patch },
    ...(same ? {} : { faults: Object.fromEntries(left) }),
  })
}

/** What was written so far; an emergency in it stops the form. */
export function write(text: string): void {
  change({ text })
  const alarm = alarmIn(text, getState().passed)
  if (alarm) setState({ alarm })
  if (getState().faults.categoryId && guessCategory(text) !== 'other') setFault('categoryId', '')
}

/** Adds a ready sentence to what is there. */
export function say(phrase: string): void {
  const before = getState().draft.text?.trim() ?? ''
  write(before ? `${before.replace(/[，。]$/, '')}，${phrase}` : phrase)
}

/** 现在没有危险了，接着报: goes on, marked urgent, and does not ask about it again (T8). */
export function dangerIsOver(): void {
  const { alarm, passed } = getState()
  if (!alarm) return
  change({ urgent: true })
  setState({ alarm: undefined, passed: [...passed, alarm] })
}

export const chooseCategory = (categoryId: CategoryId): void => change({ categoryId })

export const goTo = (step: Step): void => setState({ step })

export const setFaults = (faults: FieldErrors): void => setState({ faults })

/** Says (or, with '', stops saying) what is wrong with one field. */
export function setFault(at: string, sentence: string): void {
  const { [at]: _, ...others } = getState().faults
  setState({ faults: sentence ? { ...others, [at]: sentence } : others })
}

/** An empty page: the last report was sent, or put aside. */
export const startAfresh = (): void => setState(fresh(), true)

export const notTheSame = (caseId: string): void =>
  setState({ others: [...getState().others, caseId] })

/** 我也遇到 was counted; the page is empty for the next matter. */
export const joined = (to: NonNullable<Report['joined']>): void =>
  setState({ ...fresh(), step: 'joined', joined: to }, true)

export const keptAs = (draftId: string | undefined): void => setState({ draftId })

/** Goes on with a draft kept on the phone. One marked urgent was asked about its emergency before. */
export function goOnWith(draftId: string, draft: Draft): void {
  const spoken = emergencyIn(draft.text ?? '')
  const passed = draft.urgent ? EMERGENCY_IDS.filter((id) => id === spoken) : []
  const alarm = alarmIn(draft.text ?? '', passed)
  setState({ ...fresh(), draftId, draft, alarm, passed }, true)
}

/** What is with the editors already, or on its way to them: its receipt follows. */
export const waitFor = (draftId: string): void =>
  setState({ ...fresh(), draftId, step: 'kept' }, true)

/** A danger was pointed at before anything was written, and is over. */
export const goOnAfter = (alarm: EmergencyId): void =>
  setState({ ...fresh(), draft: { ...emptyDraft(), urgent: true }, passed: [alarm] }, true)
