import { type Case, familyOf } from '../../core/cases/case'
import type { Claim } from '../../core/cases/evidence'
import { collection, missing, oneOf } from '../kit/database'

const claims = collection<Claim>('claims')

/** Sentences under verification that nobody dropped, the oldest first. */
export const claimsOf = (its: Case): Promise<Claim[]> =>
  claims.find(
    { caseId: oneOf(familyOf(its)), dropped: missing() },
    { order: [{ by: 'at' }], limit: 20 },
  )
