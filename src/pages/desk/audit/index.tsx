import { Gate } from '../frame/gate'
import { AuditLog } from './audit-log'

/** The tamper-evident log (MISSION S3). Web only. */
export default function DeskAuditPage() {
  return (
    <Gate may="audit.read" whom="管理员">
      <AuditLog />
    </Gate>
  )
}
