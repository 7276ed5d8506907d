import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { createEngine, type Request } from './engine'
import { DatabaseError } from './errors'
import type { FromWorker, ToWorker } from './messages'
import type { WireReply } from './types'

if (parentPort === null) throw new Error('the database worker runs in a worker thread')
const port = parentPort
const engine = createEngine({ file: String(workerData.file) })

let requests: Request[] = []
let replies: { id: number; reply: WireReply }[] = []
// The main thread's clock may be a test's; between messages it is taken to run like ours.
let clockOffset = 0
let alarm: NodeJS.Timeout | undefined

function send(message: FromWorker): void {
  port.postMessage(message)
}

function take(message: ToWorker): void {
  if (message.kind !== 'run') {
    runRequests()
    answerAside(message)
    return
  }
  clockOffset = message.now - Date.now()
  for (const { id, action, body } of message.requests) {
    requests.push({ action, body, answer: (reply) => replies.push({ id, reply }) })
  }
}

function runRequests(): void {
  const batch = requests
  requests = []
  engine.run(batch, Date.now() + clockOffset)
  if (replies.length > 0) send({ kind: 'replies', replies })
  replies = []
  setAlarm()
}

// Writes parked behind a transaction go on when it dies, even if no other request comes.
function setAlarm(): void {
  clearTimeout(alarm)
  const at = engine.wakeAt
  if (at !== undefined) alarm = setTimeout(runRequests, at - Date.now() - clockOffset + 1)
}

function answerAside(message: Exclude<ToWorker, { kind: 'run' }>): void {
  try {
    send({ kind: 'done', id: message.id, result: perform(message) })
  } catch (error) {
    const code = error instanceof DatabaseError ? error.code : undefined
    const text = error instanceof Error ? error.message : String(error)
    send({ kind: 'failed', id: message.id, error: { code, message: text } })
  }
}

function perform(message: Exclude<ToWorker, { kind: 'run' }>): unknown {
  switch (message.kind) {
    case 'ensure':
      return engine.ensureCollections(message.specs)
    case 'list':
      return engine.listCollections()
    case 'export':
      return engine.exportPage(message.name, message.after)
    case 'close':
      clearTimeout(alarm)
      engine.close()
      return port.unref()
  }
}

port.on('message', (first: ToWorker) => {
  take(first)
  // Whatever else has arrived joins the same commit.
  for (;;) {
    const next = receiveMessageOnPort(port)
    if (next === undefined) break
    take(next.message as ToWorker)
  }
  runRequests()
})
