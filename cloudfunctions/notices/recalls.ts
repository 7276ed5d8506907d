import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import { hearNews, newsFor } from '../kit/readership'
import type { Ask, Change } from '../kit/service'
import { readership } from './records'

/** What this person has to hear of (P3). */
export async function listRecalls(
  { device }: Parsed<typeof noticesApi.recalls>,
  { caller }: Ask,
): Promise<Output<typeof noticesApi.recalls>> {
  const news = await newsFor(readership, caller, device)
  return {
    recalls: news.map(({ _id, subject, title, kind, words, at }) => ({
      recallId: _id,
      noticeId: subject,
      ...{ title, kind, words, at },
    })),
  }
}

/** Told once is enough. */
export async function hearRecall(
  heard: Parsed<typeof noticesApi.heard>,
  by: Change,
): Promise<Output<typeof noticesApi.heard>> {
  await hearNews(readership, heard, by)
  return { done: true }
}
