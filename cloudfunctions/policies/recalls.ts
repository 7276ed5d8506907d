import type { Output, Parsed } from '../../core/kit/contract'
import type { policiesApi } from '../../core/policies/api'
import { hearNews, newsFor } from '../kit/readership'
import type { Ask, Change } from '../kit/service'
import { readership } from './records'

/** What this person has to hear of (X4). */
export async function listRecalls(
  { device }: Parsed<typeof policiesApi.recalls>,
  { caller }: Ask,
): Promise<Output<typeof policiesApi.recalls>> {
  const news = await newsFor(readership, caller, device)
  return {
    recalls: news.map(({ _id, subject, title, kind, words, at }) => ({
      recallId: _id,
      explainerId: subject,
      ...{ title, kind, words, at },
    })),
  }
}

/** Told once is enough. */
export async function hearRecall(
  heard: Parsed<typeof policiesApi.heard>,
  by: Change,
): Promise<Output<typeof policiesApi.heard>> {
  await hearNews(readership, heard, by)
  return { done: true }
}
