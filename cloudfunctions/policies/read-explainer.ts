import type { Output, Parsed } from '../../core/kit/contract'
import type { policiesApi } from '../../core/policies/api'
import { limitReading, rememberReader, rememberToTell } from '../kit/readership'
import type { Change } from '../kit/service'
import { peopleOf } from './people-of'
import { publishedOf, readership } from './records'

/** Counts somebody who opened it; a refresh counts nothing (X, B2). */
export async function readExplainer(
  { explainerId, device }: Parsed<typeof policiesApi.read>,
  by: Change,
): Promise<Output<typeof policiesApi.read>> {
  await limitReading(by)
  const { caller, now, once } = by
  await once(async (tx) => {
    await publishedOf(explainerId, tx)
    const { _id } = await rememberReader(tx, readership, explainerId, { caller, device, now })
    return { readerId: _id }
  })
  return { people: (await peopleOf([explainerId])).get(explainerId) ?? 0 }
}

/** Keeps, sealed, whom to tell of a correction: only for who asked for it (X4). */
export async function tellReader(
  { explainerId }: Parsed<typeof policiesApi.tellMe>,
  { caller, now, once }: Change,
): Promise<Output<typeof policiesApi.tellMe>> {
  await once(async (tx) => {
    await publishedOf(explainerId, tx)
    const { _id } = await rememberToTell(tx, readership, explainerId, { caller, now })
    return { readerId: _id }
  })
  return { done: true }
}
