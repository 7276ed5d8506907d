import type { Channel, ChannelSecrets } from '../../core/newsroom/channel'
import type { Delivery } from '../../core/newsroom/delivery'
import { type Parcel, WINDOWS } from '../../core/newsroom/rate'
import type { Verdict } from '../../core/newsroom/verdict'
import { channels } from '../kit/party-channel'

import type { Run } from './run'
import { deliver } from './send/deliver'

/** A parcel that went out, and how that ended. */
export interface Outcome {
  rows: readonly Delivery[]
  verdict: Verdict
  at: number
  took: number
}

/** Sends at a time to one webhook; robots and mail boxes are served one after another. */
const AT_ONCE = 8
/** So many failures in a row tell that the receiver is down: the rest waits for the next tick. */
const ENOUGH = 8

/** Sends a channel's parcels within its windows, as long as it makes sense. */
export class Sending {
  #failuresInARow = 0
  #halted = false

  constructor(
    private readonly channel: Channel,
    private readonly secrets: ChannelSecrets,
    private readonly run: Run,
  ) {}

  /** The receiver is down, throttles or is gone. */
  get stopped(): boolean {
    return this.#halted || this.#failuresInARow >= ENOUGH
  }

  /** What was sent; parcels left out when it had to stop are not in the answer. */
  async send(parcels: readonly Parcel<Delivery>[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    const queue = [...parcels].reverse()
    const worker = async () => {
      while (queue.length > 0 && !this.stopped && this.run.goesOn()) {
        const rows = queue.pop()
        if (rows) outcomes.push(await this.#one(rows))
      }
    }
    const workers = this.channel.kind === 'webhook' ? Math.min(AT_ONCE, parcels.length) : 1
    await Promise.all(Array.from({ length: workers }, worker))
    return outcomes
  }

  async #one(rows: Parcel<Delivery>): Promise<Outcome> {
    const { channel, run } = this
    const limited = WINDOWS[channel.kind].length > 0
    const at = run.now()
    // Written down before it goes: a crash may waste a slot, never use one twice.
    if (limited) {
      channel.sent.push(at)
      await channels.update(channel._id, { sent: channel.sent })
    }
    const verdict = await deliver(channel, this.secrets, rows, run)
    const ended = run.now()
    // The robot counted it some time before its answer came.
    if (limited) channel.sent[channel.sent.length - 1] = ended
    this.#note(verdict, ended)
    return { rows, verdict, at, took: ended - at }
  }

  #note(verdict: Verdict, now: number): void {
    const { channel } = this
    if (verdict.kind === 'delivered') this.#failuresInARow = 0
    else this.#failuresInARow += 1
    channel.fails = verdict.kind === 'delivered' ? 0 : channel.fails + 1
    if (verdict.kind === 'throttled') channel.pausedUntil = now + verdict.retryAfter
    if (verdict.kind === 'gone') channel.enabled = false
    if (verdict.kind === 'throttled' || verdict.kind === 'gone') this.#halted = true
  }
}
