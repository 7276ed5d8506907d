import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudError } from '../cloud-error'
import { readBody, TooLargeError } from '../http/read-body'
import { parseMultipart } from '../openapi/multipart'
import { callOpenApi } from '../openapi/open-api'
import { decodeRequest, encodeReply } from '../openapi/wire'
import { MAX_ADMIN_BODY_BYTES } from '../platform'
import { receiveUpload } from '../storage/upload-door'
import { type ActionDeps, type Body, handleAction } from './actions'

/** The loopback end of the admin protocol; only what knows its secret path is heard. */
export interface Gateway {
  adminUrl: string
  uploadBase: string
  close(): Promise<void>
}

function sendJson(response: ServerResponse, body: unknown) {
  const text = JSON.stringify(body)
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

function sendError(response: ServerResponse, error: unknown, print: (line: string) => void) {
  const requestId = randomUUID()
  if (error instanceof CloudError) {
    sendJson(response, { code: error.code, message: error.message, requestId })
  } else if (error instanceof TooLargeError) {
    sendJson(response, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: error.message, requestId })
  } else {
    print(`[gateway] ${error instanceof Error ? error.stack : String(error)}`)
    sendJson(response, { code: 'SYS_ERR', message: String(error), requestId })
  }
}

async function answerOpenApi(body: Buffer, type: string, deps: ActionDeps, to: ServerResponse) {
  const fields = parseMultipart(body, type)
  const action = String(fields.get('action'))
  if (action !== 'wx.openApi') throw new CloudError('INVALID_PARAM', `unknown action ${action}`)
  const args = decodeRequest(fields.get('requestData') ?? Buffer.alloc(0))
  const reply = await callOpenApi(String(fields.get('apiName')), args, deps.openApi)
  to.writeHead(200, { 'content-type': 'application/octet-stream' })
  to.end(encodeReply(reply))
}

async function answerAdmin(request: IncomingMessage, response: ServerResponse, deps: ActionDeps) {
  const type = request.headers['content-type'] ?? ''
  const bytes = await readBody(request, MAX_ADMIN_BODY_BYTES)
  if (type.startsWith('multipart/form-data')) {
    await answerOpenApi(bytes, type, deps, response)
    return
  }
  const body = JSON.parse(bytes.toString('utf8')) as Body
  const source = String(request.headers['x-tcb-source'] ?? '')
  const reply = await handleAction(body, source, deps)
  sendJson(response, { requestId: randomUUID(), ...reply })
}

/** Starts the gateway on a free loopback port. */
export async function startGateway(deps: ActionDeps): Promise<Gateway> {
  const secret = randomBytes(16).toString('hex')
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? ''
    if (request.method === 'POST' && url.startsWith(`/${secret}/admin`)) {
      await answerAdmin(request, response, deps)
    } else if (request.method === 'PUT' && url.startsWith(`/${secret}/cos/`)) {
      await receiveUpload(request, response, deps.storageDeps)
    } else {
      request.resume()
      response.writeHead(404).end()
    }
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => sendError(response, error, deps.print))
  })
  server.keepAliveTimeout = 60_000 // longer than the SDK's agent keeps a socket: no resets in flight
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { adminUrl: `${base}/admin`, uploadBase: `${base}/cos`, close }
}
