import { compileMatch, type Matcher } from '../query/match'
import type { Doc } from '../types'
import { isPlainObject, TYPE, typeRank } from '../values'

/** A `$match` under a `$lookup`'s variables, with the plain conditions that an index can answer. */
export interface BoundMatch {
  match: Matcher
  /** At least as wide as the match itself. */
  query: Doc
}

export function matchWithVariables(query: Doc, variables: Doc): BoundMatch {
  const match = compileMatch(query, variables)
  const known = equalitiesOf(query.$expr, variables)
  if (known.length === 0) return { match, query }
  return { match, query: { $and: [query, ...known] } }
}

/** `{$eq: ['$field', '$$variable']}` holds only where the field equals the variable's value: tell the planner. */
function equalitiesOf(expression: unknown, variables: Doc): Doc[] {
  if (!isPlainObject(expression)) return []
  if (Array.isArray(expression.$and)) {
    return expression.$and.flatMap((part) => equalitiesOf(part, variables))
  }
  if (!Array.isArray(expression.$eq)) return []
  const [a, b] = expression.$eq
  return [equality(a, b, variables), equality(b, a, variables)].filter((one) => one !== undefined)
}

function equality(field: unknown, variable: unknown, variables: Doc): Doc | undefined {
  if (typeof field !== 'string' || !/^\$[^$]/.test(field)) return undefined
  if (typeof variable !== 'string' || !variable.startsWith('$$')) return undefined
  const name = variable.slice(2)
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined
  const rank = typeRank(value)
  const isPlain = rank === TYPE.string || rank === TYPE.number || rank === TYPE.objectId
  return isPlain ? { [field.slice(1)]: { $eq: value } } : undefined
}
