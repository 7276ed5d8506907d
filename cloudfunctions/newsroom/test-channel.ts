import type { Output, Parsed } from '../../core/kit/contract'
import { SECOND } from '../../core/kit/time'
import type { newsroomApi } from '../../core/newsroom/api'
import type { Channel } from '../../core/newsroom/channel'
import type { Delivery } from '../../core/newsroom/delivery'
import { explain } from '../../core/newsroom/explain'
import type { Change } from '../kit/service'
import { anyChannelOf, deliveries, deliveryId } from './records'
import { startRun } from './run'

/** The person waits: the send itself may take 15 s, and the door closes at 20. */
const BUDGET = 2 * SECOND
const LOOKS = 12

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function testOf({ _id: channelId, kind, name }: Channel, eventId: string, at: number): Delivery {
  return {
    _id: deliveryId(eventId, channelId),
    eventId,
    channelId,
    kind,
    to: name,
    news: { type: 'channel.tested', at, number: '0000-00', urgent: false },
    subject: `channel:${eventId}`,
    at,
    urgent: true,
    state: 'waiting',
    held: false,
    tries: 0,
    nextAt: at,
    attempts: [],
  }
}

/** Sends it now; when a tick holds the channel, that tick finds it among what is due. */
async function sendNow(_id: string, channelId: string, runId: string, now: number) {
  const { drain } = await import('./drain')
  for (let look = 0; look < LOOKS; look += 1) {
    await drain(channelId, startRun(runId, now + look * SECOND, BUDGET))
    const delivery = await deliveries.get(_id)
    if (delivery?.state !== 'waiting') return
    await pause(SECOND)
  }
}

function result({ _id, state, attempts, kind }: Delivery) {
  if (state === 'delivered') return { deliveryId: _id, delivered: true, words: '对方收到了' }
  const code = attempts.at(-1)?.code
  if (!code) {
    const words = '前面还有消息排队，轮到了会自动发'
    return { deliveryId: _id, delivered: false, words }
  }
  const { what, todo } = explain(kind, code)
  return { deliveryId: _id, delivered: false, words: `${what}。${todo}` }
}

/** Sends a test message through the same road as news, windows included, and tells how it went. */
export async function testChannel(
  { channelId }: Parsed<typeof newsroomApi.testChannel>,
  { now, once }: Change,
): Promise<Output<typeof newsroomApi.testChannel>> {
  const eventId = `evt_${once.id}`
  const { id } = await once(async (tx) => {
    const channel = await anyChannelOf(tx, channelId)
    const test = testOf(channel, eventId, now)
    await tx.add(deliveries, test)
    return { id: test._id }
  })
  if (!once.earlier) await sendNow(id, channelId, `run_${once.id}`, now)
  const delivery = await deliveries.get(id)
  if (!delivery) throw new Error('the test delivery is gone')
  return result(delivery)
}
