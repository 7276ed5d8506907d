import { dateWords } from '@core/kit/time'
import { useMe } from '@src/cloud/session'
import { open } from '@src/navigate'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { Gate } from '../frame/gate'
import { Tasks } from './tasks'
import './referrals.scss'

/** 转交: what waits to be said to whom, with the sentence ready (MISSION C5). Web only. */
export default function ReferralsPage() {
  const me = useMe()
  return (
    <Gate may="case.work" whom="编辑">
      <DeskFrame
        page="deskReferrals"
        title="转交"
        who={me?.name}
        duty={dateWords(Date.now())}
        search={<DeskButton words="单位" onPress={() => void open('deskParties')} />}
      >
        <Tasks />
      </DeskFrame>
    </Gate>
  )
}
