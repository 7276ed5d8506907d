import { badValue } from '../errors'
import { readPoint } from '../geo/shapes'
import { find } from '../query/find'
import { metres } from '../query/geo-operators'
import { distanceOf } from '../query/near'
import type { CollectionInfo } from '../store/catalog'
import type { Doc } from '../types'
import { copyValue, isPlainObject } from '../values'
import { addFields } from './project'
import type { StageRunner } from './types'

/** `$geoNear`: documents by distance, with the distance in metres. Only ever the first stage. */
export function geoNear(operand: unknown): StageRunner {
  if (!isPlainObject(operand) || typeof operand.distanceField !== 'string') {
    throw badValue("$geoNear requires a 'distanceField' option as a String")
  }
  const { near, query = {}, distanceField, distanceMultiplier = 1 } = operand
  const centre = readPoint(near)
  const $minDistance = metres(operand.minDistance, 0)
  const $maxDistance = operand.maxDistance ?? undefined
  const limit = Number(operand.limit ?? operand.num ?? Number.POSITIVE_INFINITY)
  if (!isPlainObject(query)) throw badValue('$geoNear query must be an object')
  return (_, context) => {
    const path = keyOf(operand.key, context.source.collection)
    const condition = { [path]: { $nearSphere: { $geometry: near, $minDistance, $maxDistance } } }
    const options = { query: { $and: [query, condition] }, sort: [], skip: 0, limit }
    return find(context.source, options).flatMap((found) => {
      const distance = distanceOf(found.doc, { path, centre }) * Number(distanceMultiplier)
      const fields: Doc = { [distanceField]: { $literal: distance } }
      if (typeof operand.includeLocs === 'string') fields[operand.includeLocs] = `$${path}`
      return addFields(fields)([copyValue(found.doc)], context)
    })
  }
}

function keyOf(key: unknown, collection: CollectionInfo): string {
  if (typeof key === 'string' && key !== '') return key
  const paths = collection.indexes.flatMap((index) =>
    index.keys.filter(({ direction }) => direction === '2dsphere').map(({ path }) => path),
  )
  const [only] = paths
  if (only === undefined || paths.length > 1) {
    throw badValue('$geoNear requires a key, or exactly one 2dsphere index')
  }
  return only
}
