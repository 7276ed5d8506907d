import * as z from 'zod/mini'
import { choice, id, text } from '../kit/fields'

/** Somebody asks that paper be brought to a door (MISSION V2). */
export const VisitDraft = z.strictObject({
  themeId: id('投票'),
  communityId: id('社区'),
  building: text('楼号', { min: 1, max: 20 }),
  /** How to find and reach them; only who goes there sees it. */
  name: text('怎么称呼', { min: 1, max: 20 }),
  phone: z.optional(
    text('电话', { max: 20 }).check(z.regex(/^[0-9+\- ]*$/, { error: '电话只写数字' })),
  ),
  note: z.optional(text('补一句', { max: 100 })),
})
export type VisitDraft = z.infer<typeof VisitDraft>

export const VISIT_STATES = ['waiting', 'visited', 'missed'] as const
export type VisitState = (typeof VISIT_STATES)[number]
export const VISIT_LABEL: Record<VisitState, string> = {
  waiting: '等着去',
  visited: '去过了',
  missed: '没见着人',
}

/** As stored: name and phone are sealed, and gone once somebody was there or the vote is over. */
export interface Visit {
  _id: string
  themeId: string
  communityId: string
  building: string
  sealedContact?: string
  note?: string
  state: VisitState
  doneByName?: string
  createdAt: number
}

export const VisitOutcome = choice('去得怎么样', ['visited', 'missed'])
