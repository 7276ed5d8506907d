import { refused, type SdkCloud, startSdkCloud } from './cloud'

type Loose = SdkCloud['db']

describe('the real SDK in transactions', () => {
  let cloud: SdkCloud
  let db: Loose
  beforeAll(async () => {
    cloud = await startSdkCloud([{ name: 'posts', indexes: [] }])
    db = cloud.db
  })
  beforeEach(() =>
    db
      .collection('posts')
      .doc('p')
      .set({ data: { n: 0 } }),
  )
  afterAll(() => cloud.stop())

  const read = async () => (await db.collection('posts').doc('p').get()).data.n
  const inc = (t: Loose) =>
    t
      .collection('posts')
      .doc('p')
      .update({ data: { n: db.command.inc(1) } })

  it('commits what the callback did, and gives its answer', async () => {
    const answer = await db.runTransaction(async (t: Loose) => {
      await inc(t)
      await t.collection('posts').add({ data: { _id: `q${Date.now()}` } })
      expect((await t.collection('posts').doc('p').get()).data.n).toBe(1)
      expect(await read()).toBe(0)
      return 'done'
    })
    expect(answer).toBe('done')
    expect(await read()).toBe(1)
  })

  it('leaves nothing when the callback throws or rolls back', async () => {
    const failing = db.runTransaction(async (t: Loose) => {
      await inc(t)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    const back = db.runTransaction(async (t: Loose) => {
      await inc(t)
      await t.rollback('a reason')
    })
    await expect(back).rejects.toBe('a reason')
    expect(await read()).toBe(0)
  })

  it('lets the first writer win; the other learns it at its write', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await inc(first)
    const error = await refused(inc(second))
    expect(error.errMsg).toContain('TransactionConflict')
    await expect(second.rollback()).rejects.toMatchObject({
      message: expect.stringContaining('TransactionNotExist'),
    })
    await first.commit()
    expect(await read()).toBe(1)
  })

  it('loses no increment of twenty callers that try again', async () => {
    const once = async (): Promise<void> => {
      try {
        await db.runTransaction(async (t: Loose) => {
          const { n } = (await t.collection('posts').doc('p').get()).data
          await t
            .collection('posts')
            .doc('p')
            .update({ data: { n: n + 1 } })
        })
      } catch (error) {
        if (!/TransactionConflict|TransactionNotExist/.test(JSON.stringify(error))) throw error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
        await once()
      }
    }
    await Promise.all(Array.from({ length: 20 }, once))
    expect(await read()).toBe(20)
  })

  it('runs where().update inside a transaction outside of it, as the SDK sends it', async () => {
    const t = await db.startTransaction()
    await t
      .collection('posts')
      .where({ _id: 'p' })
      .update({ data: { n: 7 } })
    await t.rollback()
    expect(await read()).toBe(7)
  })
})
