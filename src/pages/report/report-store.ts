import type { FieldErrors } from '@core/kit/errors'
import type { CategoryId } from '@core/tips/categories'
import { EMERGENCY_IDS, type EmergencyId } from '@core/tips/emergency'
import { newKey } from '@src/cloud/keys'
import { useSettings } from '@src/settings'
import { create } from 'zustand'
import { alarmOf, emptyForm, type ReportForm } from './form'

interface Report {
  /** Also the idempotency key of sending, so one draft can become one tip only (MISSION T3). */
  draftId: string
  form: ReportForm
  /** Photo first and kinds, or the form itself. */
  step: 'start' | 'form'
  /** Stops everything until somebody has called or says the danger is over (MISSION T8). */
  alarm: EmergencyId | null
  faults: FieldErrors
}

const fresh = (): Report => ({
  draftId: newKey(),
  form: emptyForm(Date.now(), useSettings.getState().communities[0] ?? null),
  step: 'start',
  alarm: null,
  faults: {},
})

/** The report being written. Parts read only their own field, so a keystroke redraws one part. */
export const useReport = create<Report>(fresh)

const { getState, setState } = useReport

/** Reads one field of the form and redraws only when that one changes. */
export function useField<K extends keyof ReportForm>(field: K): ReportForm[K] {
  return useReport((s) => s.form[field])
}

/** Where a field's complaint is kept: the server's path of it. */
const PLACE_OF: Partial<Record<keyof ReportForm, readonly string[]>> = {
  communityId: ['place.communityId', 'place.building'],
  building: ['place.building'],
  spot: ['place.spot'],
  happenedAt: ['happenedAt'],
  categoryId: ['categoryId'],
  text: ['text', 'categoryId'],
  knownBy: ['knownBy'],
  dictated: ['dictation.teller', 'dictation.consent', 'dictation.channel'],
}

/** Changes fields; what was wrong with them is no longer said. */
export function change(patch: Partial<ReportForm>): void {
  const { form, faults } = getState()
  const gone = (Object.keys(patch) as (keyof ReportForm)[]).flatMap((key) => PLACE_OF[key] ?? [])
  const left = Object.entries(faults).filter(([at]) => !gone.includes(at))
  const next = { ...form, ...patch }
  setState({
    form: next,
    ...(left.length < Object.keys(faults).length ? { faults: Object.fromEntries(left) } : {}),
  })
}

/** The words have settled: an emergency in them stops the form. */
export function hearText(text: string): void {
  change({ text })
  const alarm = alarmOf(getState().form)
  if (alarm) setState({ alarm })
}

export const raiseAlarm = (alarm: EmergencyId): void => setState({ alarm })

/** 现在没有危险了，接着报: goes on, marked urgent; no more questions about this emergency. */
export function dangerIsOver(): void {
  const { alarm, form } = getState()
  if (!alarm) return
  const passed = EMERGENCY_IDS.filter((id) => id === alarm || form.passed.includes(id))
  setState({ alarm: null, step: 'form', form: { ...form, passed, urgent: true } })
}

export function chooseCategory(categoryId: CategoryId): void {
  change({ categoryId })
  setState({ step: 'form' })
}

export const goTo = (step: Report['step']): void => setState({ step })

export const setFaults = (faults: FieldErrors): void => setState({ faults })

/** A clean page: the report was sent, or kept and put aside. */
export const startAfresh = (): void => setState(fresh(), true)

/** Goes on with a draft kept on the phone. */
export function resume(draftId: string, form: ReportForm): void {
  setState({ draftId, form, step: 'form', alarm: alarmOf(form), faults: {} })
}
