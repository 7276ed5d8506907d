import { Gate } from '../frame/gate'
import { StuckList } from './stuck-list'

/** What the morning meeting looks at: late, held by nobody, untouched (MISSION C1, C4). Web only. */
export default function StuckPage() {
  return (
    <Gate may="tip.triage" whom="编辑">
      <StuckList />
    </Gate>
  )
}
