import * as z from 'zod/mini'
import { api, command, query } from '../kit/contract'
import { choice, count, flag, id, moment, nothing, text } from '../kit/fields'
import { Cursor } from '../kit/page'
import { ChannelForm, PartyWayForm } from './channel'
import { DeliveryDetail, DeliveryRow } from './delivery'
import { ChannelView } from './health'

const OneChannel = z.strictObject({ channelId: id('渠道') })
const OneDelivery = z.strictObject({ deliveryId: id('投递') })
const Done = z.object({ done: z.literal(true) })

export const SHOW = ['all', 'retrying', 'dead'] as const

const DeliveryFilter = z.strictObject({
  show: choice('看哪些', SHOW),
  channelId: z.optional(id('渠道')),
  /** A Shanghai day, `2026-10-14`. */
  day: z.optional(
    z.string({ error: '请选一天' }).check(z.regex(/^20\d\d-\d\d-\d\d$/, { error: '请选一天' })),
  ),
  after: z.optional(Cursor),
})

const Deliveries = z.object({
  rows: z.array(DeliveryRow),
  next: z.nullable(Cursor),
  counts: z.object({ all: z.number(), retrying: z.number(), dead: z.number() }),
})

const TestResult = z.object({
  deliveryId: z.string(),
  delivered: z.boolean(),
  words: z.string(),
})

/** Forwarding to the newsroom's channels (MISSION O1). Secrets go in and never come out. */
export const newsroomApi = api('newsroom', {
  listChannels: query({
    may: 'delivery.replay',
    input: nothing,
    output: z.object({ channels: z.array(ChannelView) }),
    summary: 'Channels with their last 24 hours',
  }),
  saveChannel: command({
    may: 'channel.manage',
    input: ChannelForm,
    output: ChannelView,
    summary: 'Add or change a channel; a new secret signs beside the former one for a day',
  }),
  setPartyWay: command({
    may: 'channel.manage',
    input: PartyWayForm,
    output: Done,
    summary:
      'How a responsible party gets its letters: told by an editor, mail or its own robot (R1)',
  }),
  turnChannel: command({
    may: 'channel.manage',
    input: z.strictObject({ channelId: id('渠道'), enabled: flag('打开还是关掉') }),
    output: ChannelView,
    summary: 'Turn a channel on or off',
  }),
  removeChannel: command({
    may: 'channel.manage',
    input: OneChannel,
    output: Done,
    summary: 'Remove a channel with its secrets; what waits for it becomes a dead letter',
  }),
  testChannel: command({
    may: 'channel.manage',
    input: OneChannel,
    output: TestResult,
    summary: 'Send a test message now and tell how it went',
  }),
  listDeliveries: query({
    may: 'delivery.replay',
    input: DeliveryFilter,
    output: Deliveries,
    summary: 'Deliveries, newest first, paged by key, with counts',
  }),
  readDelivery: query({
    may: 'delivery.replay',
    input: OneDelivery,
    output: DeliveryDetail,
    summary: 'One delivery with its tries and payload',
  }),
  replay: command({
    may: 'delivery.replay',
    input: OneDelivery,
    output: DeliveryDetail,
    summary: 'Send a dead letter again, under the same message id',
  }),
  replayDead: command({
    may: 'delivery.replay',
    input: z.strictObject({ channelId: z.optional(id('渠道')) }),
    output: z.object({ replayed: z.number(), left: z.number() }),
    summary: 'Send the dead letters of one or all channels again, up to 200 at once',
  }),
  noteByPhone: command({
    may: 'delivery.replay',
    input: z.strictObject({
      deliveryId: id('投递'),
      words: text('电话里怎么说', { min: 1, max: 200 }),
    }),
    output: DeliveryDetail,
    summary: 'Close a dead letter: the matter was told by telephone',
  }),
  tickAt: command({
    may: 'channel.manage',
    input: z.strictObject({ at: moment('时间'), budget: count('时长', 60_000) }),
    output: Done,
    summary: 'Run the dispatcher as if it were this moment (local cloud only)',
    localOnly: true,
  }),
})
