import { type SdkCloud, startSdkCloud } from './cloud'

describe('the real SDK on queries', () => {
  let cloud: SdkCloud
  let db: SdkCloud['db']
  let _: SdkCloud['db']
  beforeAll(async () => {
    cloud = await startSdkCloud([
      {
        name: 'posts',
        indexes: [
          { name: 'n', keys: { n: 1 } },
          { name: 'loc', keys: { loc: '2dsphere' } },
        ],
      },
    ])
    db = cloud.db
    _ = db.command
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
  })
  afterAll(() => cloud.stop())

  const ids = async (where: unknown) =>
    (await db.collection('posts').where(where).orderBy('n', 'asc').get()).data
      .map((d: { _id: string }) => d._id)
      .join('')

  it('finds by every command', async () => {
    const area = db.Geo.Polygon([
      db.Geo.LineString(
        [
          [113, 23],
          [113.305, 23],
          [113.305, 24],
          [113, 24],
          [113, 23],
        ].map(([x, y]) => db.Geo.Point(x, y)),
      ),
    ])
    const table: [unknown, string][] = [
      [{ n: 5 }, 'b'],
      [{ n: _.eq(5) }, 'b'],
      [{ n: _.neq(5) }, 'acd'],
      [{ n: _.gt(5) }, 'cd'],
      [{ n: _.gte(5) }, 'bcd'],
      [{ n: _.lt(5) }, 'a'],
      [{ n: _.lte(5) }, 'ab'],
      [{ n: _.in([1, 11]) }, 'ad'],
      [{ n: _.nin([1, 11]) }, 'bc'],
      [{ n: _.gt(1).and(_.lt(11)) }, 'bc'],
      [{ n: _.or(_.lt(2), _.gt(10)) }, 'ad'],
      [{ n: _.not(_.gt(5)) }, 'ab'],
      [{ n: _.nor([_.lt(2), _.gt(10)]) }, 'bc'],
      [_.and([{ n: _.gt(1) }, { by: 'u1' }]), 'b'],
      [_.or([{ n: 1 }, { by: 'u2' }]), 'ac'],
      [_.nor([{ n: 1 }, { by: 'u2' }]), 'bd'],
      [{ title: _.exists(false) }, 'c'],
      [{ n: _.mod(4, 1) }, 'abc'],
      [{ tags: 'y' }, 'ab'],
      [{ tags: _.all(['y', 'z']) }, 'b'],
      [{ tags: _.size(2) }, 'ab'],
      [{ list: _.elemMatch({ s: _.gt(5) }) }, 'b'],
      [{ 'o.k': 2 }, 'b'],
      [{ o: { k: 1 } }, 'a'],
      [{ nul: null }, 'abcd'],
      [{ title: /^h/i }, 'ad'],
      [{ title: db.RegExp({ regexp: '^H', options: '' }) }, 'ad'],
      [{ title: _.not(/^h/i) }, 'bc'],
      [{ when: _.gte(new Date('2026-01-01')) }, 'a'],
      [
        {
          loc: _.geoNear({ geometry: db.Geo.Point(113.3, 23.1), maxDistance: 500, minDistance: 0 }),
        },
        'a',
      ],
      [{ loc: _.geoWithin({ geometry: area }) }, 'a'],
      [{ loc: _.geoWithin({ centerSphere: [db.Geo.Point(113.31, 23.1), 0.00005] }) }, 'b'],
      [
        {
          loc: _.geoIntersects({
            geometry: db.Geo.LineString([db.Geo.Point(113.2, 23.1), db.Geo.Point(113.3, 23.1)]),
          }),
        },
        'a',
      ],
    ]
    for (const [where, found] of table) expect([where, await ids(where)]).toEqual([where, found])
  })

  it('offers no command that is not asked above or refused by name', async () => {
    const asked =
      'eq neq lt lte gt gte in nin all elemMatch exists size mod geoNear geoWithin geoIntersects and nor or not'.split(
        ' ',
      )
    const updates =
      'set remove inc mul push pull pullAll pop shift unshift addToSet rename bit max min'.split(
        ' ',
      )
    const others = ['expr', 'jsonSchema', 'text', 'aggregate', 'project']
    const offered = Object.keys(_).filter(
      (name) => typeof _[name] === 'function' || name === 'aggregate' || name === 'project',
    )
    expect(offered.filter((name) => ![...asked, ...updates, ...others].includes(name))).toEqual([])
  })

  it('pages, projects and counts', async () => {
    const page = await db
      .collection('posts')
      .orderBy('n', 'desc')
      .skip(1)
      .limit(2)
      .field({ n: true, _id: false })
      .get()
    expect(page.data).toEqual([{ n: 9 }, { n: 5 }])
    const [first] = (
      await db
        .collection('posts')
        .where({ _id: 'b' })
        .field({ tags: _.project.slice(1), list: _.project.elemMatch({ s: 9 }) })
        .get()
    ).data
    expect(first).toEqual({ _id: 'b', tags: ['y'], list: [{ s: 9 }] })
    expect(
      (
        await db
          .collection('posts')
          .where({ n: _.gt(1) })
          .count()
      ).total,
    ).toBe(3)
    expect((await db.collection('posts').where({ _id: 'a' }).get()).data[0].loc).toMatchObject({
      longitude: 113.3,
      latitude: 23.1,
    })
  })
})
