import type { Input, Procedure } from '@core/kit/contract'
import type { FieldErrors } from '@core/kit/errors'
import { policiesApi } from '@core/policies/api'
import type { Draft } from '@core/policies/draft'
import type { DeskExplainer } from '@core/policies/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useCallback, useEffect, useRef, useState } from 'react'

/** ms without a key pressed until the draft is saved. */
const SAVE_AFTER = 800

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed'

type Answers = Procedure & { output: (typeof policiesApi.save)['output'] }
/** A procedure of one explainer, without what the desk fills in itself. */
export type Deed<P extends Procedure> = Omit<Input<P>, 'explainerId' | 'version'>

export interface PolicyDesk {
  its: DeskExplainer
  /** As it is being written, ahead of what is saved. */
  draft: Draft
  saving: Saving
  change: (patch: Partial<Draft>) => void
  busy: boolean
  failed: string
  wrong: FieldErrors
  /** Saves what was written, then does this; tells whether it worked. */
  act: <P extends Answers>(procedure: P, deed: Deed<P>) => Promise<boolean>
  reload: () => void
  /** Somebody else saved meanwhile: puts what was written here over it. */
  keepMine: () => void
  conflict: boolean
}

/** Keeps the server's explainer in step with what is being written, one call after another. */
function useSaving(first: DeskExplainer) {
  const [its, setIts] = useState(first)
  const [draft, setDraft] = useState(first.draft)
  const [saving, setSaving] = useState<Saving>('saved')
  const [failed, setFailed] = useState('')
  const [conflict, setConflict] = useState(false)
  const now = useRef({ its: first, draft: first.draft, dirty: false })
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const took = useCallback((next: DeskExplainer) => {
    now.current.its = next
    setIts(next)
  }, [])

  const save = useCallback(async () => {
    if (!now.current.dirty) return
    now.current.dirty = false
    setSaving('saving')
    const { explainerId, version } = now.current.its
    try {
      took(await call(policiesApi.save, { explainerId, version, draft: now.current.draft }))
      setSaving(now.current.dirty ? 'waiting' : 'saved')
      setFailed('')
      setConflict(false)
    } catch (failure) {
      const { code, message } = asAppError(failure)
      now.current.dirty = true
      setSaving('failed')
      setFailed(message)
      setConflict(code === 'Conflict')
    }
  }, [took])

  /** After everything before it. */
  const queue = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const mine = line.current.then(work, work)
    line.current = mine.catch(() => undefined)
    return mine
  }, [])

  const change = useCallback(
    (patch: Partial<Draft>) => {
      now.current.draft = { ...now.current.draft, ...patch }
      now.current.dirty = true
      setDraft(now.current.draft)
      setSaving('waiting')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void queue(save), SAVE_AFTER)
    },
    [queue, save],
  )
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void queue(save)
    },
    [queue, save],
  )
  return { its, draft, saving, failed, conflict, change, took, queue, save, now }
}

/** One explainer on the desk: its text with autosave, its clearance, and what can be done with it. */
export function usePolicy(first: DeskExplainer, reload: () => void): PolicyDesk {
  const { its, draft, saving, failed, conflict, change, took, queue, save, now } = useSaving(first)
  useLeaving(saving !== 'saved')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  const [wrong, setWrong] = useState<FieldErrors>({})
  const act: PolicyDesk['act'] = (procedure, deed) =>
    queue(async () => {
      setBusy(true)
      setRefused('')
      setWrong({})
      try {
        await save()
        const { explainerId, version } = now.current.its
        const input = VERSIONED.has(procedure.verb) ? { version, ...deed } : deed
        took((await call(procedure, { explainerId, ...input } as never)) as DeskExplainer)
        return true
      } catch (failure) {
        const { message, fields } = asAppError(failure)
        setRefused(message)
        setWrong(fields ?? {})
        return false
      } finally {
        setBusy(false)
      }
    })
  const keepMine = () =>
    void queue(async () => {
      const { explainerId } = now.current.its
      try {
        took(await call(policiesApi.deskOpen, { explainerId }))
      } catch (failure) {
        return setRefused(asAppError(failure).message)
      }
      await save()
    })
  const said = refused || failed
  return { its, draft, saving, conflict, change, busy, failed: said, wrong, act, reload, keepMine }
}

/** A closed window asks first while something written is not saved yet. */
function useLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}

/** Those that decide about a text say which one they saw. */
const VERSIONED: ReadonlySet<string> = new Set(['noteSending', 'confirm', 'publish'])
