import type { Channel } from '../../core/newsroom/channel'
import { atMost } from '../kit/database'
import { channels } from '../kit/party-channel'
import { drain } from './drain'
import { fanOut } from './fan-out'
import { deliveries } from './records'
import type { Run } from './run'

const LOOK_AGAIN = 1000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function hasDue({ _id: channelId }: Channel, now: number): Promise<boolean> {
  const due = { channelId, nextAt: atMost(now) }
  for (const state of ['waiting', 'retrying'] as const) {
    const [first] = await deliveries.find({ ...due, state }, { limit: 1, fields: ['_id'] })
    if (first) return true
  }
  return false
}

/** What runs at the moment, channel by channel: none waits for another's slow answers. */
class Work {
  readonly #busy = new Map<string, Promise<void>>()
  readonly #restUntil = new Map<string, number>()
  readonly #failures: unknown[] = []

  constructor(private readonly run: Run) {}

  get idle(): boolean {
    return this.#busy.size === 0
  }

  async begin(channel: Channel): Promise<void> {
    const { _id, pausedUntil } = channel
    const now = this.run.now()
    const resting = Math.max(pausedUntil, this.#restUntil.get(_id) ?? 0) > now
    if (this.#busy.has(_id) || resting || !(await hasDue(channel, now))) return
    const work = drain(_id, this.run).then(
      (until) => void this.#restUntil.set(_id, until),
      (error) => {
        this.#failures.push(error)
        this.#restUntil.set(_id, Number.POSITIVE_INFINITY)
      },
    )
    this.#busy.set(
      _id,
      work.finally(() => this.#busy.delete(_id)),
    )
  }

  /** Waits until one channel is through, at most a second. */
  async step(): Promise<void> {
    await Promise.race([...this.#busy.values(), pause(LOOK_AGAIN)])
  }

  /** Waits for all; a failure of ours (not of a receiver) comes out now, after all had their turn. */
  async end(): Promise<void> {
    await Promise.all(this.#busy.values())
    if (this.#failures.length > 0) throw this.#failures[0]
  }
}

/**
 * One tick: addresses new events, then sends what is due, each channel by itself (DESIGN §6).
 * While a slow channel is still at it, the others go on taking new events.
 */
export async function dispatch(run: Run): Promise<void> {
  const work = new Work(run)
  while (run.goesOn()) {
    await fanOut(run)
    const open = await channels.find({ enabled: true })
    await Promise.all(open.map((channel) => work.begin(channel)))
    if (work.idle) break
    await work.step()
  }
  await work.end()
}
