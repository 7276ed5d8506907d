import * as z from 'zod/mini'
import { choice, flag, id, list, text } from '../kit/fields'
import { CATEGORY_IDS } from '../tips/categories'
import { CLOCK_NAMES, CLOCK_RULES } from './clock-rules'
import { Item } from './inputs'
import { SORTS } from './order'
import { QUEUES } from './queues'

const note = text('交代一句', { min: 2, max: 200 })
const to = id('交给谁')

/** Handing one over, with what the next editor has to know. */
export const AssignItem = z.extend(Item, { to, note })

/** As much as one look can check. */
export const BULK_MOST = 30
export const BULK_ACTIONS = ['claim', 'assign', 'decline', 'read'] as const

export const BulkStep = z
  .strictObject({
    items: list('线索', Item, BULK_MOST).check(z.minLength(1, { error: '先选几条' })),
    action: choice('做什么', BULK_ACTIONS),
    to: z.optional(to),
    note: z.optional(note),
    reason: z.optional(text('为什么帮不上', { min: 2, max: 500 })),
    helper: z.optional(text('该找谁', { min: 2, max: 40 })),
    phone: z.optional(text('电话', { max: 20 })),
  })
  .check(
    z.refine(({ action, to: whom }) => action !== 'assign' || whom !== undefined, {
      error: '选一下交给谁',
      path: ['to'],
    }),
    z.refine(({ action, note: said }) => action !== 'assign' || said !== undefined, {
      error: '交代一句',
      path: ['note'],
    }),
    z.refine(({ action, reason }) => action !== 'decline' || reason !== undefined, {
      error: '写一下为什么帮不上',
      path: ['reason'],
    }),
    z.refine(({ action, helper }) => action !== 'decline' || helper !== undefined, {
      error: '写一下该找谁',
      path: ['helper'],
    }),
  )

/** What a saved filter shows. */
export const Shown = z.strictObject({
  queue: choice('哪一栏', QUEUES),
  sort: choice('排序', SORTS),
  mine: flag('只看我的'),
  communityId: z.optional(id('社区')),
  categoryId: z.optional(choice('是哪一类', CATEGORY_IDS)),
})
export type Shown = z.infer<typeof Shown>

/** More than these nobody finds again. */
export const MOST_FILTERS = 12

export const SaveFilter = z.strictObject({
  name: text('名字', { min: 2, max: 12 }),
  shown: Shown,
})

const clock = (name: (typeof CLOCK_NAMES)[number]) => {
  const { label, unit, most } = CLOCK_RULES[name]
  const words = unit === 'hours' ? '小时' : '个工作日'
  return z
    .number({ error: `${label}写个数字` })
    .check(
      z.int({ error: `${label}要是整数` }),
      z.gte(1, { error: `${label}至少 1 ${words}` }),
      z.lte(most, { error: `${label}最多 ${most} ${words}` }),
    )
}

const clockFields = Object.fromEntries(CLOCK_NAMES.map((name) => [name, clock(name)])) as Record<
  (typeof CLOCK_NAMES)[number],
  ReturnType<typeof clock>
>

/** The clocks of one category, all of them: what is shown is what is kept. */
export const SetClocks = z.strictObject({
  categoryId: choice('是哪一类', CATEGORY_IDS),
  clocks: z.strictObject(clockFields),
})
