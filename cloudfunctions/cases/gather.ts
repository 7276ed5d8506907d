import type { Care } from '../../core/cases/care'
import { type Case, familyOf } from '../../core/cases/case'
import type { Claim, Evidence } from '../../core/cases/evidence'
import { type Gathered, OWN_TIP_SENTENCE, verdictGaps } from '../../core/cases/verification'
import { AppError } from '../../core/kit/errors'
import type { Caller } from '../kit/caller'
import { collection, oneOf } from '../kit/database'
import { informantsOf } from '../kit/informants'
import { ownerOf } from '../kit/own-tip'

export const claims = collection<Claim>('claims')
export const evidence = collection<Evidence>('evidence')
export const cares = collection<Care>('cares')

const OLDEST = { order: [{ by: 'at' }] }

export interface GatheredInFull extends Gathered {
  informants: Set<string>
  claims: Claim[]
  evidence: Evidence[]
  care: Care['factors']
}

/**
 * Everything a verdict stands on. Whatever changes it also changes the case, so that a step that
 * read it loses its race and is tried again.
 */
export async function gather(its: Case): Promise<GatheredInFull> {
  const family = oneOf(familyOf(its))
  const [said, rows, care, informants] = await Promise.all([
    claims.find({ caseId: family }, OLDEST),
    evidence.find({ caseId: family }, OLDEST),
    cares.get(its._id),
    informantsOf(its),
  ])
  return { claims: said, evidence: rows, care: care?.factors ?? {}, informants }
}

/** Verifier ≠ informant (MISSION C3). Fails with `Forbidden`. */
export function mustNotBeInformant(informants: ReadonlySet<string>, caller: Caller): void {
  if (informants.has(ownerOf(caller))) throw new AppError('Forbidden', OWN_TIP_SENTENCE)
}

/** A verdict that was given keeps the sources it stands on. Fails with `Conflict`. */
export function mustStillStand({ verdict, verdictBy }: Case, gathered: Gathered): void {
  if (!verdictBy) return
  if (gathered.informants.has(verdictBy.owner)) {
    throw new AppError('Conflict', '定性的编辑报过这条线索，先请另一位编辑重新核实')
  }
  const claims = gathered.claims.filter(({ _id }) => verdictBy.claims.includes(_id))
  if (verdictGaps(verdict, { ...gathered, claims }).length === 0) return
  throw new AppError('Conflict', '现在的定性要靠它，先改定性，或者补一条别的证据')
}
