import type { Case } from '../../core/cases/case'
import type { NewsType } from '../../core/newsroom/event'
import { district } from '../kit/district'
import { membersOf } from '../kit/move-case'
import { type Step, tellNewsroom } from '../kit/step'

/** Tells the newsroom's channels that a case moved on: number, kind and place, nobody's words. */
export async function tellOfCase(
  step: Step,
  { _id, number, categoryId, place }: Case,
  type: Extract<NewsType, `case.${string}`>,
): Promise<void> {
  const community = (await district(step.now)).get(place.communityId)
  const members = await membersOf(_id)
  await tellNewsroom(step, {
    ...{ type, subject: { kind: 'case', id: _id }, number, categoryId },
    communityId: place.communityId,
    ...(community ? { community: community.name } : {}),
    urgent: members.some((tip) => tip.urgent),
  })
}
