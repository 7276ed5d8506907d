import { refused, type SdkCloud, startSdkCloud } from './cloud'

describe('the real SDK on documents', () => {
  let cloud: SdkCloud
  let db: SdkCloud['db']
  let _: SdkCloud['db']
  beforeAll(async () => {
    cloud = await startSdkCloud([
      { name: 'posts', indexes: [{ name: 'slug', keys: { slug: 1 }, unique: true }] },
    ])
    db = cloud.db
    _ = db.command
  })
  afterAll(() => cloud.stop())
  const posts = () => db.collection('posts')
  const get = async (id: string) => (await posts().doc(id).get()).data

  it('adds, reads, and misses as in the cloud', async () => {
    const when = new Date(1_767_323_045_678)
    const doc = {
      _id: 'p1',
      slug: 1,
      n: 1,
      f: 1.5,
      big: 5e12,
      nul: null,
      tags: ['a', 'b'],
      when,
      o: { x: { y: 1 } },
    }
    expect(
      await posts().add({ data: { ...doc, at: db.serverDate({ offset: 1000 }) } }),
    ).toMatchObject({ _id: 'p1' })
    const { at, ...rest } = await get('p1')
    expect(rest).toEqual(doc)
    expect(Math.abs(at - Date.now() - 1000)).toBeLessThan(5000)
    expect((await posts().add({ data: { slug: 2 } }))._id).toMatch(/^[0-9a-f]{32}$/)
    expect(await refused(posts().doc('none').get())).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('document with _id none does not exist'),
    })
    const quiet = cloud.sdk.database({ throwOnNotFound: false })
    expect((await quiet.collection('posts').doc('none').get()).data).toBeNull()
  })

  it('says what the cloud says when it refuses', async () => {
    expect(await refused(posts().add({ data: { _id: 'p1', slug: 9 } }))).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining(
        'E11000 duplicate key error collection: posts index: _id_ dup key: { _id: "p1" }',
      ),
    })
    expect((await refused(posts().add({ data: { slug: 1 } }))).errMsg).toContain(
      'index: slug dup key: { slug: 1 }',
    )
    expect(await refused(db.collection('nowhere').count())).toMatchObject({ errCode: -502005 })
    expect(
      await refused(
        posts()
          .doc('p1')
          .update({ data: { tags: _.inc(1) } }),
      ),
    ).toMatchObject({ errCode: -502001 })
    await db.createCollection('fresh')
    expect(await refused(db.createCollection('fresh'))).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('Table exist: fresh'),
    })
  })

  it('updates by every command', async () => {
    await posts()
      .doc('u')
      .set({ data: { slug: 'u', n: 3, tags: ['b'], o: { a: 1 }, old: 1, f: 1 } })
    const update = async (data: object) => (await posts().doc('u').update({ data })).stats.updated
    expect(await update({ n: _.inc(2), o: { b: 2 }, f: _.remove(), 'deep.er': true })).toBe(1)
    expect(await get('u')).toEqual({
      _id: 'u',
      slug: 'u',
      n: 5,
      tags: ['b'],
      o: { a: 1, b: 2 },
      old: 1,
      deep: { er: true },
    })
    expect(await update({ tags: _.addToSet('b') })).toBe(0)
    expect(await update({ tags: _.addToSet({ $each: ['b', 'c'] }) })).toBe(1)
    expect(await update({ tags: _.push(['d', 'e']) })).toBe(1)
    expect(await update({ tags: _.unshift('a') })).toBe(1)
    expect((await get('u')).tags).toEqual(['a', 'b', 'c', 'd', 'e'])
    await update({
      tags: _.pop(),
      n: _.mul(3),
      old: _.rename('kept'),
      lo: _.min(4),
      hi: _.max(4),
      o: _.set({ only: 1 }),
    })
    await update({ tags: _.shift() })
    await update({ tags: _.pull(_.in(['b'])) })
    await update({ tags: _.pullAll(['c']) })
    await update({ tags: _.push({ each: [9, 1, 5], sort: 1, position: 0, slice: 2 }) })
    expect(await get('u')).toEqual({
      _id: 'u',
      slug: 'u',
      n: 15,
      tags: [1, 5],
      o: { only: 1 },
      kept: 1,
      lo: 4,
      hi: 4,
      deep: { er: true },
    })
    expect(
      (
        await posts()
          .doc('none')
          .update({ data: { a: 1 } })
      ).stats.updated,
    ).toBe(0)
  })

  it('replaces, and removes', async () => {
    expect(
      await posts()
        .doc('s')
        .set({ data: { slug: 's', a: 1 } }),
    ).toMatchObject({ _id: 's', stats: { created: 1, updated: 0 } })
    expect(
      await posts()
        .doc('s')
        .set({ data: { slug: 's', b: 1 } }),
    ).toMatchObject({ stats: { created: 0, updated: 1 } })
    expect(await get('s')).toEqual({ _id: 's', slug: 's', b: 1 })
    expect((await posts().doc('s').remove()).stats.removed).toBe(1)
    expect(
      (
        await posts()
          .where({ slug: _.exists(true) })
          .update({ data: { seen: true } })
      ).stats.updated,
    ).toBe(3)
    expect((await posts().where({ slug: 'u' }).remove()).stats.removed).toBe(1)
    expect((await posts().count()).total).toBe(2)
  })
})
