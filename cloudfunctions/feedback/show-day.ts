import type { feedbackApi } from '../../core/feedback/api'
import { feedbackDay, USUAL_WEEKDAY } from '../../core/feedback/day'
import type { DayView } from '../../core/feedback/views'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { DAY } from '../../core/kit/time'
import { atLeast, below, missing } from '../kit/database'
import { settings } from '../kit/records'
import type { Ask, Change } from '../kit/service'
import { questions } from './records'

/** The feedback day and what belongs to it, counted: still open, or answered since the last one. */
export async function dayView(now: number): Promise<DayView> {
  const weekday = (await settings.get('newsroom'))?.feedbackWeekday ?? USUAL_WEEKDAY
  const { at, today, from } = feedbackDay(now, weekday)
  const until = below(at + DAY)
  const [open, answered] = await Promise.all([
    questions.count({ open: true, at: until }),
    questions.count({ 'answer.at': atLeast(from), joined: missing() }),
  ])
  return { weekday, today, at, asked: open + answered, answered }
}

export const showDay = (_: unknown, { now }: Ask): Promise<Output<typeof feedbackApi.day>> =>
  dayView(now)

/** Chooses the weekday; the numbers follow by themselves. */
export async function setDay(
  { weekday }: Parsed<typeof feedbackApi.setDay>,
  { now, once }: Change,
): Promise<Output<typeof feedbackApi.setDay>> {
  await once(async (tx) => {
    const newsroom = await tx.get(settings, 'newsroom')
    if (!newsroom) throw new AppError('Unavailable', '编辑部还没设置好，请过一会儿再来')
    await tx.put(settings, { ...newsroom, feedbackWeekday: weekday })
    return { weekday }
  })
  return dayView(now)
}
