import { dateWords } from '@core/kit/time'
import { useMe } from '@src/cloud/session'
import { DeskFrame } from '../frame/desk-frame'
import { Gate } from '../frame/gate'
import { NoticesDesk } from './notices-desk'
import './notices.scss'

/** 通知: community notices and relayed warnings (MISSION A1, A2). Web only. */
export default function DeskNoticesPage() {
  const me = useMe()
  return (
    <Gate may="notice.manage" whom="编辑">
      <DeskFrame page="deskNotices" title="通知和预警" who={me?.name} duty={dateWords(Date.now())}>
        <NoticesDesk />
      </DeskFrame>
    </Gate>
  )
}
