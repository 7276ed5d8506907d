import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Knock {
  path: string
  key: string | undefined
  body: string
}

type Answer = unknown | 'hang up'

/** A server on a random port that answers as told and remembers who knocked. */
export interface Door {
  url: string
  knocks: Knock[]
  /** Answers in order; the last one stays. `hang up` breaks the connection. */
  answers: (knock: Knock) => Answer
  close: () => Promise<void>
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })

export async function openDoor(): Promise<Door> {
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const key = request.headers['idempotency-key'] as string | undefined
      const knock = { path: request.url ?? '', key, body }
      door.knocks.push(knock)
      const answer = door.answers(knock)
      if (answer === 'hang up') request.socket.destroy()
      else response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const door: Door = {
    url: `http://127.0.0.1:${port}`,
    knocks: [],
    answers: () => ({ ok: true, value: {} }),
    close: () => stop(server),
  }
  return door
}
