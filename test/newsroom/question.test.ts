import { expectOk } from '../support/builders'
import { policyDesk } from '../support/policies'
import { type Newsroom, startNewsroom } from './support/newsroom'
import { type Receiver, startReceiver } from './support/receiver'

let newsroom: Newsroom
let hook: Receiver

beforeAll(async () => {
  newsroom = await startNewsroom()
  hook = await startReceiver()
})
afterAll(async () => {
  hook.stop()
  await newsroom.stop()
})

it('tells the newsroom that a question came: what it is about, not a word of it nor who asked', async () => {
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
  await newsroom.channel('webhook', hook.url, { secret, types: ['question.asked'] })
  const desk = policyDesk(newsroom, await newsroom.signInAs('zhou'))
  const explainerId = await desk.begin()
  await desk.clear(explainerId)
  expectOk(await desk.publish(explainerId))

  const token = await newsroom.signInAs('zhang')
  const subject = { kind: 'explainer', id: explainerId }
  const text = '我是张美兰，3 号楼的，13912345678，药店买药算不算'
  const key = 'a-question-0123456789'
  const ask = () => newsroom.call('feedback', 'ask', { subject, text }, { token, key })
  expectOk(await ask())
  // Sent again by a phone that heard nothing: still one question, told of once.
  expectOk(await ask())
  await newsroom.tickAt()

  expect(hook.received).toHaveLength(1)
  const body = JSON.parse(hook.received[0]?.body ?? '{}')
  expect(body).toMatchObject({
    type: 'question.asked',
    data: { title: '看门诊也能报销了', link: expect.stringMatching(/\/desk\/questions$/) },
  })
  for (const planted of ['张美兰', '3 号楼', '13912345678', '药店', 'sample-zhang']) {
    expect(JSON.stringify(hook.received)).not.toContain(planted)
  }
})
