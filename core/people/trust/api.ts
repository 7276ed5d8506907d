import * as z from 'zod/mini'
import { command, query } from '../../kit/contract'
import { choice, id, nothing } from '../../kit/fields'
import { Cursor } from '../../kit/page'
import { AUDIT_FILTERS, AuditCheck, AuditPage } from './audit'
import { OpenedIdentity, Reason, SealedPage } from './identity'

/** Sealed identities, phone numbers and the log that tells who looked (MISSION T2, S3). */
export const trustProcedures = {
  listSealed: query({
    may: 'identity.open',
    input: z.strictObject({ after: z.optional(Cursor) }),
    output: SealedPage,
    summary: 'Sealed tips with every look at them; nothing of who told (T2)',
  }),
  openIdentity: command({
    may: 'identity.open',
    input: z.strictObject({ tipId: id('线索'), reason: Reason }),
    output: OpenedIdentity,
    summary: 'Open a sealed identity with a reason; logged, and shown to the informant (T2)',
  }),
  revealPhone: command({
    may: 'tip.readContact',
    input: z.strictObject({ tipId: id('线索') }),
    output: z.object({ phone: z.string() }),
    summary: 'The whole phone number of a reporter who is not sealed; each look is logged',
  }),
  listAudit: query({
    may: 'audit.read',
    input: z.strictObject({
      filter: choice('看哪些', AUDIT_FILTERS),
      after: z.optional(Cursor),
    }),
    output: AuditPage,
    summary: 'The tamper-evident log, newest first (S3)',
  }),
  countAlarms: query({
    may: 'audit.read',
    input: nothing,
    output: z.object({ unseen: z.number() }),
    summary: 'Rows an admin should look at and has not yet',
  }),
  checkAudit: query({
    may: 'audit.read',
    input: nothing,
    output: AuditCheck,
    summary: 'Goes along the whole chain and says whether a row was changed, moved or removed',
  }),
}
