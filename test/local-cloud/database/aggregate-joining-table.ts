import type { Doc } from '../../../local-cloud/database/types'
import { PEOPLE, type StageTable } from './aggregate-table'

/** Stages that read more than the documents they are given. */
export const JOINING: StageTable = {
  lookup: [
    [
      [
        { $lookup: { from: 'people', localField: 'by', foreignField: '_id', as: 'who' } },
        { $project: { names: '$who.name' } },
      ],
      [
        { _id: 1, names: ['Ann'] },
        { _id: 2, names: ['Bob'] },
        { _id: 3, names: ['Ann'] },
        { _id: 4, names: ['Ann', 'Bob'] },
      ],
    ],
    [
      [
        { $match: { _id: 1 } },
        { $lookup: { from: 'people', localField: 'area', foreignField: 'areas', as: 'w.who' } },
        { $project: { w: 1 } },
      ],
      [{ _id: 1, w: { who: [PEOPLE[0] as Doc] } }],
    ],
    [
      [
        { $match: { _id: { $lte: 2 } } },
        {
          $lookup: {
            from: 'people',
            let: { by: '$by', n: '$n' },
            pipeline: [
              { $match: { $expr: { $and: [{ $eq: ['$_id', '$$by'] }, { $gt: ['$$n', 5] }] } } },
              { $project: { _id: 0, name: 1, n: '$$n' } },
            ],
            as: 'who',
          },
        },
        { $project: { who: 1 } },
      ],
      [
        { _id: 1, who: [] },
        { _id: 2, who: [{ name: 'Bob', n: 8 }] },
      ],
    ],
    [
      [
        { $match: { _id: 1 } },
        { $lookup: { from: 'nowhere', localField: 'by', foreignField: '_id', as: 'who' } },
        { $project: { who: 1 } },
      ],
      [{ _id: 1, who: [] }],
    ],
  ],
  geoNear: [
    [
      [
        {
          $geoNear: {
            near: { type: 'Point', coordinates: [113.3, 23.1] },
            distanceField: 'm',
            key: 'loc',
            distanceMultiplier: 0,
            limit: 1,
          },
        },
      ],
      [],
    ],
  ],
}
