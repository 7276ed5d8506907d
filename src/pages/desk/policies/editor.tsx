import { dateWords } from '@core/kit/time'
import { policiesApi } from '@core/policies/api'
import type { DeskExplainer } from '@core/policies/views'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { StateView } from '@src/components/state-view/state-view'
import { openInstead } from '@src/navigate'
import { useEffect, useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { ClearanceColumn } from './clearance-column'
import { OriginalColumn } from './original-column'
import { TextColumn } from './text-column'
import { usePolicy } from './use-policy'

function Columns({ first, reload }: { first: DeskExplainer; reload: () => void }) {
  const desk = usePolicy(first, reload)
  return (
    <div className="policy">
      <OriginalColumn desk={desk} />
      <TextColumn desk={desk} />
      <ClearanceColumn desk={desk} />
    </div>
  )
}

/** One explainer in three columns: the original, our words, the clearance (desk-c). */
export function Editor({ explainerId }: { explainerId: string }) {
  const me = useMe()
  const { data, error, reload } = useCall(policiesApi.deskOpen, { explainerId })
  // A fresh answer of the server starts the columns anew; their own saves do not come this way.
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (data) setRound((before) => before + 1)
  }, [data])
  return (
    <DeskFrame
      page="deskPolicies"
      title="政策解读"
      who={me?.name}
      duty={dateWords(Date.now())}
      search={
        <DeskButton
          words="回到全部"
          size="small"
          onPress={() => void openInstead('deskPolicies')}
        />
      }
    >
      {error && !data && <StateView kind="error" title={error.message} onRetry={reload} />}
      {data && <Columns key={round} first={data} reload={reload} />}
    </DeskFrame>
  )
}
