import { Gate } from '../frame/gate'
import { ClockTable } from './clock-table'

/** How long each step may take, per category (MISSION C4). Everybody at the desk reads it. Web only. */
export default function ClocksPage() {
  return (
    <Gate may="tip.triage" whom="编辑">
      <ClockTable />
    </Gate>
  )
}
