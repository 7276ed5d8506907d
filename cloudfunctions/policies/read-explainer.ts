import type { Output, Parsed } from '../../core/kit/contract'
import { HOUR } from '../../core/kit/time'
import type { policiesApi } from '../../core/policies/api'
import { seal } from '../kit/crypto'
import { limitRate } from '../kit/rate-limit'
import type { Change } from '../kit/service'
import { peopleOf } from './people-of'
import { rememberReader } from './readers'
import { publishedOf, readers } from './records'

/** A whole house behind one address may read; a machine that makes up devices may not. */
const LIMIT = { name: 'read', most: 300, window: HOUR }

/** Counts somebody who opened it; a refresh counts nothing (X, B2). */
export async function readExplainer(
  { explainerId, device }: Parsed<typeof policiesApi.read>,
  { caller, now, once }: Change,
): Promise<Output<typeof policiesApi.read>> {
  if (!once.earlier && !caller.personId) await limitRate(LIMIT, caller.address, now)
  await once(async (tx) => {
    await publishedOf(explainerId, tx)
    const { _id } = await rememberReader(tx, explainerId, { caller, device, now })
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
    const record = await rememberReader(tx, explainerId, { caller, device: undefined, now })
    const to = seal('reader', `readers/${record._id}`, caller.personId)
    await tx.put(readers, { ...record, to })
    return { readerId: record._id }
  })
  return { done: true }
}
