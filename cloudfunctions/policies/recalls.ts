import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { policiesApi } from '../../core/policies/api'
import type { Reader, Recall } from '../../core/policies/explainer'
import { oneOf } from '../kit/database'
import type { Ask, Change } from '../kit/service'
import { readerId, readerOf } from './readers'
import { readers, recalls } from './records'

const MOST_OPENED = 500
const MOST_SHOWN = 20

/** News of a text somebody had opened before, and has not been told of since. */
const isNews = (recall: Recall, reader: Reader | undefined): boolean =>
  reader !== undefined && reader.firstAt < recall.at && reader.heardAt < recall.at

/** What this person has to hear of (X4). */
export async function listRecalls(
  { device }: Parsed<typeof policiesApi.recalls>,
  { caller }: Ask,
): Promise<Output<typeof policiesApi.recalls>> {
  if (!caller.personId && !device) return { recalls: [] }
  const order = [{ by: 'firstAt', down: true }]
  const opened = await readers.find(
    { reader: readerOf(caller, device) },
    { order, limit: MOST_OPENED },
  )
  if (opened.length === 0) return { recalls: [] }
  const byExplainer = new Map(opened.map((one) => [one.explainerId, one]))
  const found = await recalls.find(
    { explainerId: oneOf([...byExplainer.keys()]) },
    { order: [{ by: 'at', down: true }], limit: 200 },
  )
  const news = found.filter((recall) => isNews(recall, byExplainer.get(recall.explainerId)))
  // Only the last word on each: a correction makes the withdrawal before it old news.
  const last = news.filter(
    (recall, i) => news.findIndex((one) => one.explainerId === recall.explainerId) === i,
  )
  return {
    recalls: last.slice(0, MOST_SHOWN).map(({ _id, explainerId, title, kind, words, at }) => ({
      recallId: _id,
      ...{ explainerId, title, kind, words, at },
    })),
  }
}

/** Told once is enough. */
export async function hearRecall(
  { recallId, device }: Parsed<typeof policiesApi.heard>,
  { caller, now, once }: Change,
): Promise<Output<typeof policiesApi.heard>> {
  const reader = readerOf(caller, device)
  await once(async (tx) => {
    const recall = await tx.get(recalls, recallId)
    if (!recall) throw new AppError('NotFound', '没找到这条更正，刷新看看')
    const _id = readerId(recall.explainerId, reader)
    if (await tx.get(readers, _id)) await tx.update(readers, _id, { heardAt: now })
    return { recallId }
  })
  return { done: true }
}
