import { AppError } from '../../core/kit/errors'
import { MINUTE } from '../../core/kit/time'
import type { Community } from '../../core/places/place'
import { communities } from './records'

const KEEP = MINUTE

let kept: { at: number; byId: Map<string, Community> } | undefined

/** Communities by id; kept for a minute, because every list names them and they hardly change. */
export async function district(now: number): Promise<Map<string, Community>> {
  if (kept && now - kept.at < KEEP) return kept.byId
  const all = await communities.find({})
  kept = { at: now, byId: new Map(all.map((c) => [c.communityId, c])) }
  return kept.byId
}

/** The community, or `BadInput` naming the field. */
export async function communityOf(communityId: string, now: number): Promise<Community> {
  const found = (await district(now)).get(communityId)
  if (found) return found
  const sentence = '没有这个社区，请重新选'
  throw new AppError('BadInput', sentence, { 'place.communityId': sentence })
}
