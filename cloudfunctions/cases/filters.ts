import type { casesApi } from '../../core/cases/api'
import { MOST_FILTERS, type Shown } from '../../core/cases/desk-inputs'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { keyedHash } from '../kit/crypto'
import { collection } from '../kit/database'
import type { Ask, Change } from '../kit/service'

type Filters = Output<typeof casesApi.listFilters>

/** A filter one editor keeps; `_id` = keyed hash of person and name, so a name is there once. */
interface Filter {
  _id: string
  personId: string
  name: string
  shown: Shown
  at: number
}

const filters = collection<Filter>('filters')

async function filtersOf(personId: string): Promise<Filters> {
  const found = await filters.find({ personId }, { order: [{ by: 'at' }], limit: MOST_FILTERS })
  return { filters: found.map(({ _id, name, shown }) => ({ filterId: _id, name, shown })) }
}

export const listFilters = (_: unknown, { caller }: Ask): Promise<Filters> =>
  filtersOf(caller.personId)

/** Keeps a filter; the same name again replaces what it showed (C1). */
export async function saveFilter(
  { name, shown }: Parsed<typeof casesApi.saveFilter>,
  { caller, now, once }: Change,
): Promise<Filters> {
  const { personId } = caller
  const _id = keyedHash('filter', personId, name)
  await once(async (tx) => {
    const before = await tx.get(filters, _id)
    if (!before && (await filters.count({ personId })) >= MOST_FILTERS) {
      throw new AppError('BadInput', `最多存 ${MOST_FILTERS} 个，先删一个`, { name: '先删一个' })
    }
    await tx.put(filters, { _id, personId, name, shown, at: before?.at ?? now })
    return { filterId: _id }
  })
  return filtersOf(personId)
}

export async function removeFilter(
  { filterId }: Parsed<typeof casesApi.removeFilter>,
  { caller, once }: Change,
): Promise<Filters> {
  await once(async (tx) => {
    const kept = await tx.get(filters, filterId)
    if (kept && kept.personId !== caller.personId) {
      throw new AppError('NotFound', '没找到这个筛选，刷新看看')
    }
    if (kept) await tx.remove(filters, filterId)
    return { filterId }
  })
  return filtersOf(caller.personId)
}
