import { feedbackApi } from '@core/feedback/api'
import type { PublicQuestion } from '@core/feedback/views'
import { policiesApi } from '@core/policies/api'
import type { ExplainerView } from '@core/policies/views'
import { call } from '@src/cloud/call'
import { type Called, useCall } from '@src/cloud/use-call'
import { useReading } from '@src/cloud/use-reading'
import { useDraft } from './use-draft'

export interface Opened extends Pick<Called<ExplainerView>, 'error' | 'reload'> {
  its: ExplainerView | undefined
  /** Everybody who opened it, oneself included. */
  people: number
  questions: readonly PublicQuestion[]
}

/** One explainer with what neighbours asked about it; `draft` = an editor looks at what is written. */
export function useExplainer(explainerId: string, draft: boolean): Opened {
  const published = useCall(policiesApi.open, draft ? undefined : { explainerId })
  const written = useDraft(draft ? explainerId : '')
  const { data, error, reload } = draft ? written : published
  const subject = { kind: 'explainer', id: explainerId } as const
  const shown = useCall(feedbackApi.shown, data && !draft ? { subject } : undefined)
  const people = useReading({
    id: draft ? undefined : data?.explainerId,
    people: data?.people,
    read: (id, device) => call(policiesApi.read, { explainerId: id, device }),
  })
  return { its: data, error, reload, people, questions: shown.data?.questions ?? [] }
}
