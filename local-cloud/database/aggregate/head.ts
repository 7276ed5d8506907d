import { badValue } from '../errors'
import type { FindOptions } from '../query/find'
import { nearClauseOf } from '../query/near'
import { parseSort } from '../query/sort'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import { matchWithVariables } from './match-variables'
import { whole } from './simple-stages'
import type { Stage } from './types'

/** The stages at the head of a pipeline that a plain find answers, and that find. */
export interface Head {
  options: FindOptions
  consumed: number
}

/** `$match… $sort? $skip? $limit?`, in that order: answered with indexes, reading no more than needed. */
export function headOf(stages: readonly Stage[], variables: Doc): Head {
  let consumed = 0
  const next = (name: string): unknown => {
    const stage = stages[consumed]
    if (stage?.name !== name) return undefined
    consumed++
    return stage.operand
  }
  const queries: Doc[] = []
  for (let operand = next('$match'); operand !== undefined; operand = next('$match')) {
    if (!isPlainObject(operand)) throw badValue('the match filter must be an object')
    if (nearClauseOf(operand) !== undefined) {
      throw badValue('$geoNear, $near, and $nearSphere are not allowed in this context')
    }
    queries.push(matchWithVariables(operand, variables).query)
  }
  const order = next('$sort')
  const skipped = next('$skip')
  const limited = next('$limit')
  const options: FindOptions = {
    query: queries.length > 1 ? { $and: queries } : (queries[0] ?? {}),
    sort: isPlainObject(order) ? parseSort(order) : [],
    skip: skipped === undefined ? 0 : whole(skipped, 0, '$skip'),
    limit: limited === undefined ? Number.POSITIVE_INFINITY : whole(limited, 1, '$limit'),
    variables,
  }
  return { options, consumed }
}
