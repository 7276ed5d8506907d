import { badValue } from '../errors'
import { someAtPath } from '../paths'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import { distanceTo, type NearQuery, parseNear } from './geo-operators'

export interface NearClause extends NearQuery {
  path: string
}

/** The `$nearSphere` of a query, if it has one: it orders the answer by distance. */
export function nearClauseOf(query: Doc): NearClause | undefined {
  const found: NearClause[] = []
  for (const [key, operand] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(operand)) {
      found.push(...(operand as Doc[]).map(nearClauseOf).filter((clause) => clause !== undefined))
    }
    if (!isPlainObject(operand)) continue
    const near = operand.$nearSphere ?? operand.$near
    if (isPlainObject(near)) found.push({ path: key, ...parseNear(near) })
  }
  if (found.length > 1) throw badValue('Too many geoNear expressions')
  return found[0]
}

/** Metres from the clause's centre to the nearest geometry at its path. */
export function distanceOf(
  doc: Doc,
  clause: { path: string; centre: NearQuery['centre'] },
): number {
  let nearest = Number.POSITIVE_INFINITY
  someAtPath(doc, clause.path.split('.'), 0, (value) => {
    nearest = Math.min(nearest, distanceTo(clause.centre, value) ?? nearest)
    return false
  })
  return nearest
}
