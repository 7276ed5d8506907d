import { dateWords } from '@core/kit/time'
import { useMe } from '@src/cloud/session'
import { DeskFrame } from '../frame/desk-frame'
import { Gate } from '../frame/gate'
import { Pushes } from './pushes'
import './channels.scss'

/** 推送: the newsroom's channels and what was sent to them (DESIGN-UI §6.2 ⓖ). Web only. */
export default function ChannelsPage() {
  const me = useMe()
  return (
    <Gate may="delivery.replay" whom="主编和管理员">
      <DeskFrame page="deskChannels" title="推送" who={me?.name} duty={dateWords(Date.now())}>
        <Pushes />
      </DeskFrame>
    </Gate>
  )
}
