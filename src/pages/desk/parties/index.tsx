import { Gate } from '../frame/gate'
import { PartyList } from './party-list'

/** 单位: whom to ask for, by which way, what waits there and since when (MISSION R1). Web only. */
export default function PartiesPage() {
  return (
    <Gate may="case.work" whom="编辑">
      <PartyList />
    </Gate>
  )
}
