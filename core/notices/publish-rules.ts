import { dayOf } from '../kit/time'
import { showsOn } from './map-frame'
import type { Notice, Slot } from './notice'

/** Why this may not be published yet, by field; nothing when it may. */
export interface PublishProblem {
  field: string
  message: string
}

const overlap = (a: Slot, b: Slot) =>
  a.from < b.to && b.from < a.to && dayOf(a.from) === dayOf(b.from)

function slotsProblem({ slots, startsOn, endsOn }: Notice): string | undefined {
  if (new Set(slots.map((slot) => slot.slotId)).size < slots.length) return '时段重了，删掉一个'
  for (const [i, slot] of slots.entries()) {
    const day = dayOf(slot.from)
    if (slot.to <= slot.from || dayOf(slot.to) !== day) return '时段的结束要晚于开始，在同一天'
    if (day < startsOn || day > endsOn) return '有的时段不在通知的日子里，改一下'
    if (slots.slice(i + 1).some((other) => overlap(slot, other))) return '有两个时段的时间重叠了'
  }
  return undefined
}

/** Checked on the server before anybody sees it. */
export function publishProblem(notice: Notice, now: number): PublishProblem | undefined {
  const { startsOn, endsOn, slots, points, plan } = notice
  if (endsOn < startsOn) return { field: 'endsOn', message: '结束那天比开始早，改一下' }
  if (endsOn < dayOf(now)) return { field: 'endsOn', message: '日子已经过了，发出去没用' }
  const wrong = slotsProblem(notice)
  if (wrong) return { field: 'slots', message: wrong }
  if (slots.length > 0 && points.length === 0) {
    return { field: 'points', message: '能预约的通知要写明去哪' }
  }
  if (plan && points.length === 0) return { field: 'points', message: '画了图，还差一个地点' }
  if (plan && points.some(({ at }) => !showsOn(plan, at))) {
    return { field: 'plan', message: '有地点画在图外面，换个比例' }
  }
  return undefined
}
