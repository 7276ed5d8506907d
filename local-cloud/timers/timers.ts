import type { FunctionsRuntime } from '../functions/runtime'
import { type Cron, parseCron } from './cron'

interface Timer {
  name: string
  triggerName: string
  cron: string
  fits: Cron
  running: boolean
  lastRunAt: number | undefined
}

const SECOND = 1000
const CATCH_UP_S = 10 // a busy process may miss a tick; after a sleep old ticks are dropped, not replayed

/** Runs each function's one timer; a run that is still going makes the next tick wait for its turn. */
export class Timers {
  private readonly timers: Timer[]
  private clock: NodeJS.Timeout | undefined
  private last = 0

  constructor(
    private readonly runtime: FunctionsRuntime,
    private readonly now: () => number,
    private readonly print: (line: string) => void,
  ) {
    this.timers = runtime.list().flatMap((name) => {
      const { trigger } = runtime.configOf(name)
      if (!trigger) return []
      const { name: triggerName, cron } = trigger
      const fits = parseCron(cron)
      return [{ name, triggerName, cron, fits, running: false, lastRunAt: undefined }]
    })
  }

  list(): readonly Readonly<Timer>[] {
    return this.timers
  }

  start() {
    this.last = Math.floor(this.now() / SECOND)
    this.clock = setInterval(() => this.tick(), SECOND / 2)
  }

  stop() {
    clearInterval(this.clock)
  }

  /** Runs a timer at once and answers what the function returned; throws when there is no such timer. */
  async runNow(name: string): Promise<unknown> {
    const timer = this.timers.find((candidate) => candidate.name === name)
    if (!timer) throw new Error(`no timer of function "${name}"`)
    if (timer.running) throw new Error(`the timer of "${name}" is still running`)
    return this.run(timer)
  }

  private tick() {
    const second = Math.floor(this.now() / SECOND)
    const from = Math.max(this.last + 1, second - CATCH_UP_S)
    for (const timer of this.timers) {
      const due = Array.from({ length: Math.max(0, second - from + 1) }, (_, i) => from + i)
      if (timer.running || !due.some((at) => timer.fits(at * SECOND))) continue
      this.run(timer).catch((error) => this.print(`[${timer.name}] timer: ${String(error)}`))
    }
    this.last = Math.max(this.last, second)
  }

  private async run(timer: Timer): Promise<unknown> {
    timer.running = true
    timer.lastRunAt = this.now()
    const Time = `${new Date(timer.lastRunAt).toISOString().slice(0, 19)}Z`
    const event = { Type: 'Timer', TriggerName: timer.triggerName, Time, Message: '' }
    try {
      const identity = { source: 'wx_trigger' }
      return JSON.parse(await this.runtime.invoke(timer.name, JSON.stringify(event), identity))
    } finally {
      timer.running = false
    }
  }
}
