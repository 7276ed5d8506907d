import type { DeskItem } from '@core/cases/views'
import type { ReferralDesk } from '@core/referrals/views'
import { useEffect } from 'react'
import { loadReferrals, useReferring } from './referral-store'

/** The referrals of what is open; asked again whenever the case changed. */
export function useReferrals({ its, row }: DeskItem): ReferralDesk | undefined {
  const caseId = its?.caseId
  const { changedAt } = row
  useEffect(() => {
    // The moment it changed is what makes it worth asking again.
    if (caseId && changedAt > 0) void loadReferrals(caseId)
  }, [caseId, changedAt])
  return useReferring((s) => (s.desk?.caseId === caseId ? s.desk : undefined))
}
