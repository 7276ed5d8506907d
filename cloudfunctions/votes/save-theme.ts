import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { votesApi } from '../../core/votes/api'
import type { Theme, ThemeDraft } from '../../core/votes/theme'
import { attachPhotos } from '../kit/attach-photos'
import { newId } from '../kit/crypto'
import { communityOf } from '../kit/district'
import { ownerOf } from '../kit/own-tip'
import type { Change } from '../kit/service'
import { deskTheme } from './desk-theme'
import { themes } from './records'

function wrong(field: string, sentence: string): AppError {
  return new AppError('BadInput', sentence, { [field]: sentence })
}

/** What a schema cannot know of a draft. */
async function check(draft: ThemeDraft, now: number): Promise<void> {
  for (const communityId of draft.communities) await communityOf(communityId, now)
  const titles = draft.options.map(({ title }) => title)
  const twice = titles.findIndex((title, i) => titles.indexOf(title) < i)
  if (twice >= 0) throw wrong(`options.${twice}.title`, '和前面的选项重了，换个说法')
  if (draft.most >= titles.length) throw wrong('most', '能选的个数要少于选项个数')
}

export const photoIdsOf = (options: readonly { photoId?: string | undefined }[]): string[] =>
  options.flatMap(({ photoId }) => photoId ?? [])

/** Makes a theme, or changes one that is not open yet. Pictures belong to it from here on. */
export async function saveTheme(
  { themeId, draft }: Parsed<typeof votesApi.saveTheme>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.saveTheme>> {
  await check(draft, now)
  const saved = await once(async (tx) => {
    const before = themeId ? await tx.get(themes, themeId) : undefined
    if (themeId && !before) throw new AppError('NotFound', '没找到这次投票，刷新看看')
    if (before && before.state !== 'draft')
      throw new AppError('Conflict', '已经开始投票，选项和截止时间不能再改')
    const _id = before?._id ?? newId('theme')
    const had = new Set(photoIdsOf(before?.options ?? []))
    const fresh = photoIdsOf(draft.options).filter((photoId) => !had.has(photoId))
    const owner = { owner: ownerOf(caller), subject: `theme:${_id}` }
    await attachPhotos(
      tx,
      fresh.map((photoId) => ({ photoId })),
      { ...owner, most: draft.options.length },
    )
    await tx.put(themes, themeOf(_id, draft, before, now))
    return { themeId: _id }
  })
  return deskTheme(saved.themeId, now)
}

function themeOf(_id: string, draft: ThemeDraft, before: Theme | undefined, now: number): Theme {
  const known = new Set(before?.options.map(({ optionId }) => optionId))
  const options = draft.options.map((option) => ({
    ...option,
    optionId:
      option.optionId && known.has(option.optionId) ? option.optionId : newId('opt').slice(0, 16),
  }))
  return {
    ...draft,
    _id,
    options,
    state: 'draft',
    createdAt: before?.createdAt ?? now,
    changedAt: now,
  }
}
