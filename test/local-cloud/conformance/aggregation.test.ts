import { type SdkCloud, startSdkCloud } from './cloud'

describe('the real SDK on aggregation', () => {
  let cloud: SdkCloud
  let db: SdkCloud['db']
  let _: SdkCloud['db']
  let $: SdkCloud['db']
  beforeAll(async () => {
    cloud = await startSdkCloud([
      {
        name: 'posts',
        indexes: [
          { name: 'n', keys: { n: 1 } },
          { name: 'loc', keys: { loc: '2dsphere' } },
        ],
      },
      { name: 'users', indexes: [] },
    ])
    db = cloud.db
    _ = db.command
    $ = _.aggregate
    const rows = [
      {
        _id: 'a',
        n: 1,
        title: 'Hi',
        tags: ['x', 'y'],
        o: { k: 1 },
        by: 'u1',
        when: new Date('2026-01-02T00:00:00Z'),
        loc: db.Geo.Point(113.3, 23.1),
      },
      {
        _id: 'b',
        n: 5,
        title: 'two',
        tags: ['y', 'z'],
        o: { k: 2 },
        by: 'u1',
        list: [{ s: 1 }, { s: 9 }],
        loc: db.Geo.Point(113.31, 23.1),
      },
      { _id: 'c', n: 9, by: 'u2', nul: null },
      { _id: 'd', n: 11, title: 'Hidden' },
    ]
    for (const data of rows) await db.collection('posts').add({ data })
    await db.collection('users').add({ data: { _id: 'u1', name: 'Ann' } })
    await db.collection('users').add({ data: { _id: 'u2', name: 'Bob' } })
  })
  afterAll(() => cloud.stop())

  it('aggregates', async () => {
    const run = async (build: (a: typeof db) => typeof db) =>
      (await build(db.collection('posts').aggregate()).end()).list
    expect(
      await run((a) =>
        a
          .match({ n: _.gt(1) })
          .group({ _id: '$by', total: $.sum('$n'), c: $.sum(1), avg: $.avg('$n') })
          .sort({ total: -1 })
          .limit(2),
      ),
    ).toEqual([
      { _id: null, total: 11, c: 1, avg: 11 },
      { _id: 'u2', total: 9, c: 1, avg: 9 },
    ])
    expect(await run((a) => a.unwind('$tags').sortByCount('$tags').limit(1))).toEqual([
      { _id: 'y', count: 2 },
    ])
    expect(
      await run((a) =>
        a
          .match({ by: 'u2' })
          .lookup({ from: 'users', localField: 'by', foreignField: '_id', as: 'u' })
          .project({ _id: 0, name: $.arrayElemAt(['$u.name', 0]) }),
      ),
    ).toEqual([{ name: 'Bob' }])
    const joined = {
      from: 'users',
      let: { by: '$by' },
      pipeline: $.pipeline()
        .match(_.expr($.eq(['$_id', '$$by'])))
        .project({ _id: 0, name: 1 })
        .done(),
      as: 'u',
    }
    expect(await run((a) => a.match({ _id: 'a' }).lookup(joined).project({ u: 1 }))).toEqual([
      { _id: 'a', u: [{ name: 'Ann' }] },
    ])
    expect(await run((a) => a.match({ n: _.gt(1) }).count('rows'))).toEqual([{ rows: 3 }])
    expect(
      await run((a) =>
        a
          .sort({ n: 1 })
          .skip(3)
          .replaceRoot({ newRoot: { n: '$n' } }),
      ),
    ).toEqual([{ n: 11 }])
    expect(
      await run((a) =>
        a
          .geoNear({
            distanceField: 'm',
            spherical: true,
            near: db.Geo.Point(113.3, 23.1),
            key: 'loc',
            maxDistance: 5000,
          })
          .project({ _id: 0, m: $.floor('$m') }),
      ),
    ).toEqual([{ m: 0 }, { m: 1023 }])
    expect(await run((a) => a.bucket({ groupBy: '$n', boundaries: [0, 6, 12] }))).toEqual([
      { _id: 0, count: 2 },
      { _id: 6, count: 2 },
    ])
    expect(
      await run((a) => a.bucketAuto({ groupBy: '$n', buckets: 2 }).project({ _id: 0 })),
    ).toEqual([{ count: 2 }, { count: 2 }])
    expect(
      await run((a) => a.sample({ size: 2 }).addFields({ z: 1 }).project({ _id: 0, z: 1 })),
    ).toEqual([{ z: 1 }, { z: 1 }])
    expect(
      await run((a) =>
        a.match({ when: _.exists(true) }).project({
          _id: 0,
          d: $.dateToString({ date: '$when', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
        }),
      ),
    ).toEqual([{ d: '2026-01-02' }])
  })
})
