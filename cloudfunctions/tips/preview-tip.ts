import { contactBy } from '../../core/cases/clocks'
import type { Output, Parsed } from '../../core/kit/contract'
import { findPrivate, PRIVATE_LABEL } from '../../core/kit/private-words'
import type { Community } from '../../core/places/place'
import type { tipsApi } from '../../core/tips/api'
import { CATEGORIES } from '../../core/tips/categories'
import { IDENTITY_LABEL, type TipDraft } from '../../core/tips/draft'
import { clocksOf } from '../kit/clocks'
import type { Ask } from '../kit/service'
import { checkDraft, isUrgent } from './check-draft'

const PUBLIC_SOURCE = {
  named: '写您的称呼',
  hidden: '写“居民反映”',
  sealed: '写“居民反映”',
} as const

function receivers(draft: TipDraft, community: Community) {
  return [
    { who: '编辑部', gets: IDENTITY_LABEL[draft.identity].note },
    {
      who: community.property.name,
      gets: '核实后需要时转交，只给编辑改写的说明，没有您的名字电话',
    },
    { who: community.office.name, gets: '需要时抄送，同样没有您的名字电话' },
  ]
}

const MOST_HIDDEN = 20

const hiddenIn = (text: string) =>
  findPrivate(text)
    .slice(0, MOST_HIDDEN)
    .map(({ kind, found }) => ({ kind: PRIVATE_LABEL[kind], found }))

/** What the public would see and who receives it, shown before sending (MISSION T5). */
export async function previewTip(
  draft: Parsed<typeof tipsApi.preview>,
  { caller, now }: Ask,
): Promise<Output<typeof tipsApi.preview>> {
  const community = await checkDraft(draft, caller, now)
  return {
    publicTitle: `${community.name}：${CATEGORIES[draft.categoryId].label}`,
    publicPlace: `只写到${community.name}，不写楼号`,
    publicSource: PUBLIC_SOURCE[draft.identity],
    hidden: hiddenIn(draft.text),
    receivers: receivers(draft, community),
    dueAt: contactBy(await clocksOf(draft.categoryId), now, isUrgent(draft)),
  }
}
