import type { Output, Parsed } from '../../core/kit/contract'
import type { policiesApi } from '../../core/policies/api'
import { countReader, tellOfNews } from '../kit/reading'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { publishedOf, readership } from './records'

const reading = (explainerId: string) => ({
  kept: readership,
  subject: explainerId,
  isOut: (tx: Tx) => publishedOf(explainerId, tx),
})

/** Counts somebody who opened it, once however often they look. */
export const readExplainer = (
  { explainerId, device }: Parsed<typeof policiesApi.read>,
  by: Change,
): Promise<Output<typeof policiesApi.read>> => countReader(reading(explainerId), device, by)

/** Tells them of a correction or withdrawal, because they asked for it. */
export const tellReader = (
  { explainerId }: Parsed<typeof policiesApi.tellMe>,
  by: Change,
): Promise<Output<typeof policiesApi.tellMe>> => tellOfNews(reading(explainerId), by)
