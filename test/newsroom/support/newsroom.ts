import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import type { DeliveryDetail, DeliveryRow } from '../../../core/newsroom/delivery'
import type { NewsEvent } from '../../../core/newsroom/event'
import type { ChannelView } from '../../../core/newsroom/health'
import { expectOk } from '../../support/builders'
import { ensureBuilt, type StartOptions, startLocalCloud } from '../../support/local-cloud'

const root = path.resolve(__dirname, '../../..')

/** The product's functions and the announcer beside them. */
function functionsWithAnnouncer(): string {
  ensureBuilt()
  const folder = mkdtempSync(path.join(root, 'dist/newsroom-functions-'))
  cpSync(path.join(root, 'dist/cloudfunctions'), folder, { recursive: true })
  buildSync({
    entryPoints: [path.join(root, 'test/newsroom/functions/announcer/index.ts')],
    outfile: path.join(folder, 'announcer/index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  })
  return folder
}

interface Listed {
  rows: DeliveryRow[]
  next: { at: number; id: string } | null
  counts: { all: number; retrying: number; dead: number }
}

let made = 0

/** An event nobody's identity is in; tests change what they are about. */
export function anEvent(changes: Partial<NewsEvent> = {}): Omit<NewsEvent, '_id' | 'fannedOut'> {
  made += 1
  const number = `1014-${String(made).padStart(2, '0')}`
  return {
    ...{ type: 'tip.received', at: Date.now(), subject: { kind: 'tip', id: `tip_${made}` } },
    ...{ number, categoryId: 'sanitation', communityId: 'jinxiuli', community: '锦绣里' },
    urgent: false,
    ...changes,
  }
}

const TYPES = ['tip.received', 'tip.resubmitted', 'tip.withdrawn', 'tip.accepted']

/** A running cloud seen from its newsroom; the chief is signed in. */
export async function startNewsroom(options: StartOptions = {}) {
  const functions = functionsWithAnnouncer()
  const cloud = await startLocalCloud({ sample: 'people', functions, ...options })
  const token = await cloud.signInAs('chen')
  const ask = async <T>(verb: string, input: object = {}): Promise<T> =>
    expectOk(await cloud.call<T>('newsroom', verb, input, { token, key: randomUUID() }))
  const list = (filter: object = {}) => ask<Listed>('listDeliveries', { show: 'all', ...filter })
  const tickAt = (at = Date.now(), budget = 12_000) => ask('tickAt', { at, budget })
  return {
    ...cloud,
    token,
    ask,
    list,
    tickAt,
    announce: async (...events: object[]) => {
      await cloud.callFunction('announcer', { events })
    },
    channel: (kind: string, url: string | undefined, more: object = {}) =>
      ask<ChannelView>('saveChannel', {
        ...{ kind, name: `${kind} 群`, quiet: false, types: TYPES },
        ...(url ? { url } : {}),
        ...more,
      }),
    detail: (deliveryId: string) => ask<DeliveryDetail>('readDelivery', { deliveryId }),
    /** Goes on in time until nothing of the channel is open, one tick at each due moment. */
    untilSettled: async (channelId: string, mostTicks = 30) => {
      let now = Date.now()
      for (let tick = 0; tick < mostTicks; tick += 1) {
        await tickAt(now)
        const { rows } = await list({ channelId })
        const open = rows.filter(({ nextAt }) => nextAt !== null)
        if (open.length === 0) return tick + 1
        now = Math.max(now, ...open.map(({ nextAt }) => nextAt ?? 0)) + 1
      }
      return mostTicks
    },
    stop: async () => {
      await cloud.stop()
      rmSync(functions, { recursive: true, force: true })
    },
  }
}
export type Newsroom = Awaited<ReturnType<typeof startNewsroom>>
