import { policiesApi } from '@core/policies/api'
import { textOf } from '@core/policies/text-of'
import type { DeskExplainer, ExplainerView } from '@core/policies/views'
import { type Called, useCall } from '@src/cloud/use-call'

function viewOf(desk: DeskExplainer): ExplainerView {
  const { draft, bill, clearance, standing, successor } = desk
  const call = clearance.calls.at(-1)
  const office = clearance.office ?? { department: draft.original.department, office: '' }
  const cleared = { ...office, at: call?.at ?? desk.changedAt }
  return {
    explainerId: desk.explainerId,
    topic: draft.topic,
    title: draft.title,
    edition: desk.edition,
    publishedAt: desk.publishedAt ?? desk.changedAt,
    people: desk.people,
    ...{ standing, successor, recalled: null, corrections: [] },
    text: textOf(draft, { ...bill, total: 0 }, cleared),
  }
}

type Written = Pick<Called<ExplainerView>, 'data' | 'error' | 'reload'>

function useDeskDraft(explainerId: string): Written {
  const asked = explainerId ? { explainerId } : undefined
  const { data, error, reload } = useCall(policiesApi.deskOpen, asked)
  return { data: data && viewOf(data), error, reload }
}

const NOTHING: Written = { data: undefined, error: undefined, reload: () => undefined }

/** A draft as readers would see it: for editors, from the desk, which is on the web alone. */
export const useDraft: (explainerId: string) => Written =
  process.env.TARO_ENV === 'h5' ? useDeskDraft : () => NOTHING
