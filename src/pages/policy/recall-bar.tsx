import { policiesApi } from '@core/policies/api'
import { Recalls } from '@src/components/recall-bar/recalls'
import { open } from '@src/navigate'

/** Corrections and withdrawals of the explainers this person had opened (X4). */
export const RecallBar = () => (
  <Recalls
    of={policiesApi}
    onOpen={({ explainerId }) => void open('explainer', { id: explainerId })}
  />
)
