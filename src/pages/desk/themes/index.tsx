import { dateWords } from '@core/kit/time'
import { useMe } from '@src/cloud/session'
import { DeskFrame } from '../frame/desk-frame'
import { Gate } from '../frame/gate'
import { ThemesBoard } from './themes-board'
import '../channels/channel-dialog.scss'
import './themes.scss'

/** 投票: themes from the first draft to what residents felt about the activity (MISSION V). Web only. */
export default function ThemesPage() {
  const me = useMe()
  return (
    <Gate may="vote.manage" whom="编辑">
      <DeskFrame page="deskThemes" title="投票" who={me?.name} duty={dateWords(Date.now())}>
        <ThemesBoard />
      </DeskFrame>
    </Gate>
  )
}
