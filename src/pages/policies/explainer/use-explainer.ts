import { feedbackApi } from '@core/feedback/api'
import type { PublicQuestion } from '@core/feedback/views'
import { AppError } from '@core/kit/errors'
import { policiesApi } from '@core/policies/api'
import type { ExplainerView } from '@core/policies/views'
import { call } from '@src/cloud/call'
import { type Called, useCall } from '@src/cloud/use-call'
import { deviceWord } from '@src/device'
import { useEffect, useState } from 'react'
import { useDraft } from './use-draft'

export interface Opened extends Pick<Called<ExplainerView>, 'error' | 'reload'> {
  its: ExplainerView | undefined
  /** Everybody who opened it, oneself included. */
  people: number
  questions: readonly PublicQuestion[]
}

/** Says once that somebody is here; without an answer the page stays as it is and counts later. */
function useReading(its: ExplainerView | undefined): number {
  const [people, setPeople] = useState(0)
  const id = its?.explainerId
  useEffect(() => {
    if (!id) return
    call(policiesApi.read, { explainerId: id, device: deviceWord() }).then(
      (counted) => setPeople(counted.people),
      (failure: unknown) => {
        if (!(failure instanceof AppError)) throw failure
      },
    )
  }, [id])
  return Math.max(people, its?.people ?? 0)
}

/** One explainer with what neighbours asked about it; `draft` = an editor looks at what is written. */
export function useExplainer(explainerId: string, draft: boolean): Opened {
  const published = useCall(policiesApi.open, draft ? undefined : { explainerId })
  const written = useDraft(draft ? explainerId : '')
  const { data, error, reload } = draft ? written : published
  const subject = { kind: 'explainer', id: explainerId } as const
  const shown = useCall(feedbackApi.shown, data && !draft ? { subject } : undefined)
  const people = useReading(draft ? undefined : data)
  return { its: data, error, reload, people, questions: shown.data?.questions ?? [] }
}
