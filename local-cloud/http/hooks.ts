/** What a newsroom's group would have received. */
export interface HookMessage {
  at: number
  kind: string
  headers: Record<string, string>
  body: unknown
}

const KEPT = 200

/** Answers of the real bots when all is well; an ordinary webhook answers with nothing. */
const WELL: Record<string, object> = {
  wecom: { errcode: 0, errmsg: 'ok' },
  feishu: { code: 0, msg: 'success' },
  dingtalk: { errcode: 0, errmsg: 'ok' },
}

/** Stand-ins of the newsroom's groups: they take every message and show it on `/local`. */
export class Hooks {
  readonly #messages: HookMessage[] = []

  /** Takes a message and answers as a bot of this kind does. */
  take(kind: string, headers: Record<string, string>, text: string, at: number): object {
    this.#messages.unshift({ at, kind, headers, body: parsed(text) })
    this.#messages.length = Math.min(this.#messages.length, KEPT)
    return WELL[kind] ?? {}
  }

  recent(): readonly HookMessage[] {
    return this.#messages
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
