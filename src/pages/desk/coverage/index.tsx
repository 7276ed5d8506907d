import { Gate } from '../frame/gate'
import { CoverageMap } from './coverage-map'

/** Where informants are, and where they are missing (MISSION N1). */
export default function CoveragePage() {
  return (
    <Gate may="coverage.read" whom="编辑和管理员">
      <CoverageMap />
    </Gate>
  )
}
