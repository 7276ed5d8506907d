import { type Case, familyOf } from '../../core/cases/case'
import { oneOf } from './database'
import { tips, voices } from './records'

/** Keyed hashes of everybody who told of a case: reporters, those who typed for them, voices. */
export async function informantsOf(its: Case): Promise<Set<string>> {
  const options = { fields: ['owner'] }
  const [told, heard] = await Promise.all([
    tips.find({ caseId: its._id }, options),
    voices.find({ caseId: oneOf(familyOf(its)) }, options),
  ])
  return new Set([...told, ...heard].map(({ owner }) => owner))
}
