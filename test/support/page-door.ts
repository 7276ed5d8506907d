import type { Input, Output, Procedure } from '../../core/kit/contract'

interface Heard {
  procedure: string
  input: unknown
  key: string | undefined
}

/** Every call that reached the door, in order. */
export const heard: Heard[] = []

const answers = new Map<string, (input: never) => unknown>()
let reachable = true

const nameOf = ({ noun, verb }: Procedure) => `${noun}/${verb}`

/** Says what the server answers; the answer has to fit the contract, as the real one does. */
export function answer<P extends Procedure>(
  procedure: P,
  make: (input: Input<P>) => Output<P> | Promise<Output<P>>,
): void {
  answers.set(nameOf(procedure), async (input) => procedure.output.parse(await make(input)))
}

/** Answers that wait until the test lets them go, in whatever order it likes. */
export function heldAnswers<P extends Procedure>(procedure: P) {
  const waiting: { input: Input<P>; go: (output: Output<P>) => void }[] = []
  answer(
    procedure,
    (input) => new Promise((go) => waiting.push({ input, go: go as (output: Output<P>) => void })),
  )
  return waiting
}

export const calls = (procedure: Procedure): Heard[] =>
  heard.filter((call) => call.procedure === nameOf(procedure))

export const setNetwork = (on: boolean): void => {
  reachable = on
}

export function emptyDoor(): void {
  heard.length = 0
  answers.clear()
  reachable = true
}

async function reply(url: string, init: RequestInit): Promise<unknown> {
  if (!reachable) throw new TypeError('Failed to fetch')
  const procedure = url.replace('/api/', '')
  const input = JSON.parse(String(init.body)) as never
  const headers = init.headers as Record<string, string>
  heard.push({ procedure, input, key: headers['Idempotency-Key'] })
  const make = answers.get(procedure)
  if (make) return { ok: true, value: await make(input) }
  return { ok: false, error: { code: 'NotFound', message: '没有这个门' } }
}

globalThis.fetch = (async (url: string, init: RequestInit) => {
  const body = await reply(url, init)
  return { json: () => Promise.resolve(body) }
}) as unknown as typeof fetch
