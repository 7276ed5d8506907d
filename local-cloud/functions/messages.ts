/** What goes between the pool and a function worker. Events and replies travel as JSON text. */
export interface CallMessage {
  event: string
  env: Record<string, string | undefined>
  context: FunctionContext
}

export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'reply'; reply: string }
  | { kind: 'failed'; message: string; stack: string }

/** The second argument of `main`, as SCF gives it. */
export interface FunctionContext {
  request_id: string
  function_name: string
  function_version: string
  namespace: string
  memory_limit_in_mb: number
  time_limit_in_ms: number
}
