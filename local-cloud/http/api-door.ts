import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../cloud-error'
import type { FunctionsRuntime } from '../functions/runtime'
import { ENV_ID, MAX_HTTP_BODY_BYTES } from '../platform'
import { readBody, TooLargeError } from './read-body'

/** What CloudBase's HTTP access hands to a function (docs: 通过 HTTP 访问云函数). */
export interface HttpEvent {
  path: string
  httpMethod: string
  headers: Record<string, string>
  queryStringParameters: Record<string, string>
  body: string
  isBase64Encoded: boolean
  requestContext: { envId: string; requestId: string }
}

interface IntegratedReply {
  statusCode?: number
  headers?: Record<string, string | number | string[]>
  body?: unknown
  isBase64Encoded?: boolean
}

const FUNCTION = 'web'
const TEXT = /^(text\/|application\/(json|xml|x-www-form-urlencoded|javascript))|\+json|charset=/i

/** The peer's address without the IPv6 wrapping of IPv4. */
export function peerOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}

function headersOf(request: IncomingMessage, peer: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  // The door says who is calling; what a client claims about itself is dropped.
  headers['x-forwarded-for'] = peer
  headers['x-real-ip'] = peer
  return headers
}

/** Builds the event; a body that is not text travels as base64. */
export function toHttpEvent(request: IncomingMessage, body: Buffer): HttpEvent {
  const url = new URL(request.url ?? '/', 'http://local')
  const type = request.headers['content-type'] ?? ''
  const isBase64Encoded = body.length > 0 && !TEXT.test(type)
  return {
    path: url.pathname,
    httpMethod: request.method ?? 'GET',
    headers: headersOf(request, peerOf(request)),
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
    requestContext: { envId: ENV_ID, requestId: randomUUID() },
  }
}

function bodyOf({ body, isBase64Encoded }: IntegratedReply): Buffer | string {
  if (body === undefined || body === null) return ''
  if (typeof body !== 'string') return JSON.stringify(body)
  return isBase64Encoded ? Buffer.from(body, 'base64') : body
}

/** Writes an integrated reply; any other value is sent as JSON, as HTTP access does. */
export function sendReply(response: ServerResponse, text: string) {
  const value = JSON.parse(text) as unknown
  const integrated = typeof value === 'object' && value !== null && 'statusCode' in value
  const reply: IntegratedReply = integrated
    ? (value as IntegratedReply)
    : { statusCode: 200, body: text }
  const bytes = bodyOf(reply)
  const headers = { 'content-type': 'application/json; charset=utf-8', ...lower(reply.headers) }
  response.writeHead(reply.statusCode ?? 200, {
    ...headers,
    'content-length': Buffer.byteLength(bytes),
  })
  response.end(bytes)
}

function lower(headers: IntegratedReply['headers'] = {}) {
  return Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v]))
}

/** A failure before or instead of the function, in the shape our client reads everywhere. */
export function sendFailure(
  response: ServerResponse,
  status: number,
  error: { code: string; message: string },
  cloudCode: string,
) {
  const text = JSON.stringify({ ok: false, error, cloudCode })
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text)
}

const TOO_LARGE = { code: 'BadInput', message: '内容太大了，请分几次交' }
const UNAVAILABLE = { code: 'Unavailable', message: '没连上，不是您的问题，再试一次' }

/** `/api/**` → function `web`, as SOURCE=wx_http. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  runtime: FunctionsRuntime,
): Promise<void> {
  try {
    const event = toHttpEvent(request, await readBody(request, MAX_HTTP_BODY_BYTES))
    const identity = { source: 'wx_http', clientIp: peerOf(request) }
    sendReply(response, await runtime.invoke(FUNCTION, JSON.stringify(event), identity))
  } catch (error) {
    if (error instanceof TooLargeError) {
      sendFailure(response, 413, TOO_LARGE, 'EXCEED_MAX_PAYLOAD_SIZE')
    } else if (error instanceof CloudError && error.code === 'EXCEED_MAX_PAYLOAD_SIZE') {
      sendFailure(response, 413, TOO_LARGE, error.code)
    } else if (error instanceof CloudError) {
      const status = error.message.includes('timed out') ? 504 : 502
      sendFailure(response, status, UNAVAILABLE, error.code)
    } else throw error
  }
}
