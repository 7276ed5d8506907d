import { AppError } from '../../core/kit/errors'
import { MINUTE } from '../../core/kit/time'
import type { Community } from '../../core/places/place'
import type { TipDraft } from '../../core/tips/draft'
import { emergencyIn } from '../../core/tips/emergency'
import type { Caller } from '../kit/caller'
import { communityOf } from '../kit/district'

const CLOCKS_DIFFER = 10 * MINUTE

function wrong(field: string, sentence: string): AppError {
  return new AppError('BadInput', sentence, { [field]: sentence })
}

/** What a schema cannot know: does the building exist, is the time past, may this person dictate. */
export async function checkDraft(draft: TipDraft, caller: Caller, now: number): Promise<Community> {
  const community = await communityOf(draft.place.communityId, now)
  const { building } = draft.place
  if (building && !community.buildings.includes(building)) {
    throw wrong('place.building', '这个社区没有这栋楼，请重新选')
  }
  if (draft.happenedAt > now + CLOCKS_DIFFER) throw wrong('happenedAt', '时间还没到，请重新选')
  if (draft.dictation && !caller.permissions.has('tip.record')) {
    throw new AppError('Forbidden', '替别人报，要先当信息员')
  }
  return community
}

/** Somebody may be in danger: the short contact clock runs (MISSION C4). */
export const isUrgent = (draft: TipDraft): boolean =>
  draft.urgent === true || emergencyIn(draft.text) !== undefined
