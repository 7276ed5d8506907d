import type { Channel } from '../../core/newsroom/channel'
import { newsOf } from '../../core/newsroom/delivery'
import type { NewsEvent } from '../../core/newsroom/event'
import { firstAt } from '../../core/newsroom/quiet'
import { newsEvents } from '../kit/announce'
import { isDuplicate, oneOf } from '../kit/database'
import { channels } from '../kit/party-channel'
import { deliveries, deliveryId } from './records'
import type { Run } from './run'

const AT_ONCE = 100

async function address(event: NewsEvent, channel: Channel, now: number): Promise<void> {
  const { _id: eventId, at, urgent, subject, letter } = event
  const { _id: channelId, kind, name } = channel
  try {
    await deliveries.add({
      _id: deliveryId(eventId, channelId),
      eventId,
      channelId,
      kind,
      to: name,
      news: newsOf(event),
      ...(letter ? { letter } : {}),
      subject: `${subject.kind}:${subject.id}`,
      at,
      urgent,
      state: 'waiting',
      tries: 0,
      attempts: [],
      ...firstAt(channel, event, now),
    })
  } catch (error) {
    // Made by an overlapping tick, or before a crash: the id is the same, so it is there once.
    if (!isDuplicate(error)) throw error
  }
}

async function addressAll(events: readonly NewsEvent[], open: readonly Channel[], now: number) {
  for (const event of events) {
    const { letter, type } = event
    const wanted = open.filter(({ _id, types }) =>
      letter ? _id === letter.channelId : types.includes(type),
    )
    await Promise.all(wanted.map((channel) => address(event, channel, now)))
  }
}

/** Turns new events into one delivery per channel that wants them; repeating it changes nothing. */
export async function fanOut(run: Run): Promise<void> {
  while (run.goesOn()) {
    const events = await newsEvents.find(
      { fannedOut: false },
      { order: [{ by: 'at' }], limit: AT_ONCE },
    )
    if (events.length === 0) return
    await addressAll(events, await channels.find({ enabled: true }), run.now())
    await newsEvents.updateWhere({ _id: oneOf(events.map(({ _id }) => _id)) }, { fannedOut: true })
    if (events.length < AT_ONCE) return
  }
}
