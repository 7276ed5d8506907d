import * as z from 'zod/mini'
import { choice, flag, id, list, moment, text } from '../kit/fields'
import { MAX_PHOTOS } from '../photos/photo'
import { CATEGORY_IDS } from './categories'

export const MIN_TEXT = 4
export const MAX_TEXT = 500

/** How the reporter knows (MISSION T1): one of two, plus two that can be added. */
export const KNOWN_BY = ['saw', 'told'] as const
export const KNOWN_BY_LABEL: Record<(typeof KNOWN_BY)[number], string> = {
  saw: '我亲眼看到的',
  told: '邻居说给我听的',
}

export const HOPES = ['date', 'visit', 'talk', 'remind'] as const
export const HOPE_LABEL: Record<(typeof HOPES)[number], string> = {
  date: '给个修好的日期',
  visit: '派人来看看',
  talk: '约人一起商量',
  remind: '只是提个醒',
}

/** Who may learn who reported (MISSION T2). */
export const IDENTITY_LEVELS = ['named', 'hidden', 'sealed'] as const
export type IdentityLevel = (typeof IDENTITY_LEVELS)[number]
export const IDENTITY_LABEL: Record<IdentityLevel, { title: string; note: string }> = {
  named: { title: '可以写我的名字', note: '公开稿里写您的称呼' },
  hidden: { title: '不公开我的名字', note: '编辑看得到，公开稿里写“居民反映”' },
  sealed: { title: '请特别保护', note: '编辑也看不到您是谁，只有身份保管员能看，每看一次都告诉您' },
}

export const PHOTO_SOURCES = ['camera', 'album'] as const

/** A photo of a tip; time and place are form fields, because metadata is stripped (T1, S2). */
export const TipPhoto = z.strictObject({
  photoId: id('照片'),
  source: choice('照片来源', PHOTO_SOURCES),
  takenAt: z.optional(moment('拍摄时间')),
})

const Place = z.strictObject({
  communityId: id('社区'),
  building: z.optional(text('楼号', { max: 20 })),
  spot: z.optional(text('具体位置', { max: 60 })),
})

/** Somebody else's words, entered for them (MISSION T7). */
const Dictation = z.strictObject({
  teller: text('谁说的', { min: 1, max: 20 }),
  channel: choice('怎么说的', ['visit', 'phone', 'counter']),
  consent: z.literal(true, { error: '要先问过本人，同意了再报' }),
})

/** What a person sends. One shape for residents, informants and editors. */
export const TipDraft = z.strictObject({
  categoryId: choice('是哪一类', CATEGORY_IDS),
  text: text('发生了什么', { min: MIN_TEXT, max: MAX_TEXT }),
  place: Place,
  /** When what is told (and shown) happened. */
  happenedAt: moment('什么时候的事'),
  photos: list('照片', TipPhoto, MAX_PHOTOS),
  /** Photos still on the phone when the words were sent; they follow (DESIGN-UI §9). */
  photosToCome: z.optional(z.int().check(z.gte(0), z.lte(MAX_PHOTOS))),
  knownBy: choice('您是怎么知道的', KNOWN_BY),
  toldParty: z.optional(text('跟谁说过', { max: 100 })),
  hasPapers: z.optional(flag('有没有书面材料')),
  hopes: list('希望怎么解决', choice('希望怎么解决', HOPES), HOPES.length),
  identity: choice('名字怎么处理', IDENTITY_LEVELS),
  urgent: z.optional(flag('急不急')),
  /** The reporter has an interest of their own in the matter (MISSION N1). */
  conflict: z.optional(text('您和这件事的关系', { max: 60 })),
  dictation: z.optional(Dictation),
})
export type TipDraft = z.infer<typeof TipDraft>

const TITLE_LENGTH = 24

/** A working title from the words: place first, then the first clause. Editors rewrite it. */
export function titleOf(text: string): string {
  const clause = text.split(/[。！？!?；;\n]/)[0] ?? text
  const short = clause.split(/[，,]/)[0] ?? clause
  const title = short.length >= MIN_TEXT ? short : clause
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH)}…` : title
}
