import { aDraft, expectOk } from '../support/builders'
import { type Newsroom, startNewsroom } from './support/newsroom'
import { type Receiver, startReceiver } from './support/receiver'

let newsroom: Newsroom
let group: Receiver
beforeAll(async () => {
  newsroom = await startNewsroom()
  group = await startReceiver()
  await newsroom.channel('webhook', group.url, { types: ['tip.added', 'tip.resubmitted'] })
})
afterAll(async () => {
  group.stop()
  await newsroom.stop()
})

const as = async <T>(who: string, noun: string, verb: string, input: object) =>
  expectOk(await newsroom.call<T>(noun, verb, input, { token: await newsroom.signInAs(who) }))

const sent = async () =>
  (await as<{ tipId: string }>('liu', 'tips', 'submit', aDraft({ photos: [] }))).tipId

const add = (tipId: string) =>
  as('liu', 'tips', 'addMessage', { tipId, text: '昨晚又停了一次，补一句', photos: [] })

async function told(): Promise<string[]> {
  await newsroom.tickAt()
  return group.received.map(({ body }) => JSON.parse(body).type as string)
}

it('tells the newsroom of what comes after the end, and stays quiet before it', async () => {
  const tipId = await sent()
  await add(tipId)
  expect(await told()).toEqual([])
  const why = { reason: '这件不归报道管，说明写在下面', helper: '12345 热线', phone: '12345' }
  await as('zhou', 'cases', 'decline', { tipId, ...why })
  await add(tipId)
  expect(await told()).toEqual(['tip.added'])
  expect(JSON.stringify(group.received)).not.toMatch(/又停了一次|刘桂芳|sample-liu/)
})

it('does so of a case that was closed', async () => {
  const tipId = await sent()
  const words = { title: '电梯一周停四次', summary: '居民反映电梯停了四次。' }
  const { item } = await as<{ item: { row: { id: string } } }>('zhou', 'cases', 'accept', {
    ...{ tipId, ...words, categoryId: 'elevator' },
  })
  const end = { ending: 'explained', words: '已经和居民说明，电梯年检那天停用，今天恢复了。' }
  await as('zhou', 'cases', 'close', { caseId: item.row.id, ...end })
  const before = group.received.length
  await add(tipId)
  expect((await told()).slice(before)).toEqual(['tip.added'])
})
