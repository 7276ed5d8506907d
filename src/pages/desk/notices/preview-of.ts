import { drawMap } from '@core/notices/draw-map'
import type { Point } from '@core/notices/notice'
import type { NoticeView } from '@core/notices/views'
import type { CommunityPlace } from '@src/places'
import { type DraftForm, draftOf, positionOf } from './draft-form'

export function audienceWords(audience: readonly string[], places: readonly CommunityPlace[]) {
  const [first] = audience
  if (!first) return '全区'
  const name = places.find(({ communityId }) => communityId === first)?.name ?? '社区'
  return audience.length > 1 ? `${name}等 ${audience.length} 个社区` : name
}

/** Points that can be drawn already. */
export const placedPoints = ({ points }: DraftForm): Point[] =>
  points.flatMap(({ name, address, at }) => {
    const position = positionOf(at)
    return position ? [{ name: name || '地点', address, at: position }] : []
  })

/** The page as residents would get it, while it is still being written. */
export function previewOf(
  form: DraftForm,
  places: readonly CommunityPlace[],
  now: number,
): NoticeView {
  const { kind, title, days, who, plan, photoUrl } = form
  const draft = draftOf(form)
  return {
    ...{ noticeId: '', kind, state: 'draft', days, who, steps: draft.steps, link: '' },
    title: title || '标题写在这里',
    audience: audienceWords(form.audience, places),
    bring: form.bring || null,
    text: form.text || null,
    picture: photoUrl ? { url: photoUrl, width: 4, height: 3 } : null,
    points: draft.points.map(({ name, address, hint = null, hours = null, at }) => ({
      ...{ name, address, hint, hours, ...at },
    })),
    map: plan ? drawMap(plan, placedPoints(form), { large: false }) : null,
    slots: [...draft.slots]
      .filter(({ from, to }) => from < to)
      .sort((a, b) => a.from - b.from)
      .map((slot) => ({ ...slot, left: slot.places, state: slot.from > now ? 'open' : 'past' })),
    slotsNote: form.slotsNote || null,
    phone: form.phone || null,
    ...{ over: false, people: 0, publishedAt: now, withdrawn: null, correctedBy: null },
    ...{ correction: null, mine: [] },
  }
}
