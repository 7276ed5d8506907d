import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  at: number
  url: string
  headers: IncomingHttpHeaders
  body: string
}

/** How the other side answers; without ending the response it hangs. */
export type Answer = (reply: ServerResponse, received: Received, n: number) => void

export const json =
  (body: unknown, status = 200): Answer =>
  (reply) => {
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (reply) => {
    reply.writeHead(code, headers).end()
  }
/** A robot's own yes, understood by all three. */
export const yes = json({ errcode: 0, code: 0 })

/** A server as the receivers of a newsroom have it, on a free port of this machine. */
export async function startReceiver(answer: Answer = yes) {
  const received: Received[] = []
  let current = answer
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const { url = '', headers } = request
      const one = { at: Date.now(), url, headers, body: Buffer.concat(parts).toString('utf8') }
      received.push(one)
      current(reply, one, received.length)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook?key=robot-secret-key-${port}`,
    received,
    /** Ids a consumer would count as distinct messages. */
    ids: () => received.map(({ headers }) => String(headers['webhook-id'])),
    answers: (next: Answer) => {
      current = next
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>
