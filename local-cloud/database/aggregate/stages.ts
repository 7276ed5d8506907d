import { bucket, bucketAuto } from './bucket'
import { geoNear } from './geo-near'
import { group, sortByCount } from './group'
import { lookup } from './lookup'
import { addFields, project, replaceRoot } from './project'
import { count, limit, match, sample, skip, sort, unwind } from './simple-stages'
import type { StageRunner } from './types'

/** Every stage that the SDK's `aggregate()` offers. A compiler throws for an operand it cannot run. */
export const STAGES: Record<string, (operand: unknown) => StageRunner> = {
  $addFields: addFields,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $geoNear: geoNear,
  $group: group,
  $limit: limit,
  $lookup: lookup,
  $match: match,
  $project: project,
  $replaceRoot: replaceRoot,
  $sample: sample,
  $skip: skip,
  $sort: sort,
  $sortByCount: sortByCount,
  $unwind: unwind,
}
