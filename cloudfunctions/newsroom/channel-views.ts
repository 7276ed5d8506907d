import { dayOf, HOUR, startOfDay } from '../../core/kit/time'
import { CHOSEN_TYPES, type Channel } from '../../core/newsroom/channel'
import {
  type ChannelHour,
  type ChannelView,
  channelState,
  HOURS_SHOWN,
  startOfHour,
  strip,
} from '../../core/newsroom/health'
import { atLeast } from '../kit/database'
import { channels } from '../kit/party-channel'
import { channelHours, deliveries, present } from './records'

interface Figures {
  today: Map<string, number>
  retrying: Map<string, number>
  dead: Map<string, number>
  hours: ChannelHour[]
}

const byChannel = async (where: Parameters<typeof deliveries.countBy>[0]) =>
  new Map((await deliveries.countBy(where, 'channelId')).map(({ key, n }) => [key, n]))

async function figures(now: number): Promise<Figures> {
  const today = { state: 'delivered', at: atLeast(startOfDay(dayOf(now))) }
  const since = startOfHour(now) - HOURS_SHOWN * HOUR
  const [delivered, retrying, dead, hours] = await Promise.all([
    byChannel(today),
    byChannel({ state: 'retrying' }),
    byChannel({ state: 'dead' }),
    channelHours.find({ at: atLeast(since) }),
  ])
  return { today: delivered, retrying, dead, hours }
}

function viewOf(channel: Channel, all: Figures, now: number): ChannelView {
  const { _id, kind, name, shown, secretTails, quiet, types, enabled, mail } = channel
  const retrying = all.retrying.get(_id) ?? 0
  const dead = all.dead.get(_id) ?? 0
  const hours = all.hours.filter(({ channelId }) => channelId === _id)
  return {
    channelId: _id,
    kind,
    name,
    shown,
    secretTails,
    quiet,
    types: CHOSEN_TYPES.filter((type) => types.includes(type)),
    enabled,
    mail: mail ?? null,
    state: channelState({ ...channel, retrying, dead }),
    today: all.today.get(_id) ?? 0,
    retrying,
    dead,
    hours: strip(hours, now),
  }
}

/** Every channel as the desk sees it, the oldest first. */
export async function channelViews(now: number): Promise<ChannelView[]> {
  const all = await channels.find({})
  const there = all.filter(({ removedAt, partyId }) => removedAt === undefined && !partyId)
  const known = await figures(now)
  return there
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((channel) => viewOf(channel, known, now))
}

/** One channel as the desk sees it. Fails with `NotFound` when it was removed. */
export async function channelView(channelId: string, now: number): Promise<ChannelView> {
  return viewOf(present(await channels.get(channelId)), await figures(now), now)
}
