import { parentPort, workerData } from 'node:worker_threads'
import { MAX_REPLY_BYTES } from '../platform'
import type { CallMessage, WorkerMessage } from './messages'

interface FunctionModule {
  main?: (event: unknown, context: unknown) => unknown
}

const port = parentPort
if (!port) throw new Error('function-worker runs as a worker thread only')

const post = (message: WorkerMessage) => port.postMessage(message)

function takeIdentity(env: CallMessage['env']) {
  for (const [key, value] of Object.entries(env)) {
    if (value === undefined) delete process.env[key]
    else process.env[key] = value
  }
}

function toReply(value: unknown): string {
  const reply = JSON.stringify(value) ?? 'null'
  if (Buffer.byteLength(reply) > MAX_REPLY_BYTES) {
    throw new Error('body size is too long: the reply of a function may have at most 6 MB')
  }
  return reply
}

const loaded = require((workerData as { file: string }).file) as FunctionModule

async function answer({ event, env, context }: CallMessage): Promise<WorkerMessage> {
  try {
    takeIdentity(env)
    if (typeof loaded.main !== 'function') throw new Error('index.js exports no main')
    return { kind: 'reply', reply: toReply(await loaded.main(JSON.parse(event), context)) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const stack = error instanceof Error ? (error.stack ?? message) : message
    return { kind: 'failed', message, stack }
  }
}

port.on('message', (call: CallMessage) => {
  void answer(call).then(post)
})
post({ kind: 'ready' })
