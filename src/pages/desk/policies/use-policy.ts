import type { Input, Procedure } from '@core/kit/contract'
import type { FieldErrors } from '@core/kit/errors'
import { policiesApi } from '@core/policies/api'
import type { Draft } from '@core/policies/draft'
import type { DeskExplainer } from '@core/policies/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { type Saving, useSaving } from '../frame/use-saving'

const saved = ({ explainerId, version }: DeskExplainer, draft: Draft) =>
  call(policiesApi.save, { explainerId, version, draft })

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

/** One explainer on the desk: its text with autosave, its clearance, and what can be done with it. */
export function usePolicy(first: DeskExplainer, reload: () => void): PolicyDesk {
  const kept = useSaving(first, saved)
  const { its, draft, saving, failed, conflict, change, took, queue, save, now } = kept
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

/** Those that decide about a text say which one they saw. */
const VERSIONED: ReadonlySet<string> = new Set(['noteSending', 'confirm', 'publish'])
