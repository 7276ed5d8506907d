import type { ErrorCode, Reply } from '../../core/kit/errors'

/** CloudBase's HTTP-access event. */
export interface HttpEvent {
  path: string
  httpMethod: string
  headers: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

export interface HttpReply {
  statusCode: number
  headers: Record<string, string>
  body: string
}

const STATUS: Record<ErrorCode, number> = {
  BadInput: 400,
  Unauthenticated: 401,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  TooLate: 410,
  Blocked: 422,
  TooMany: 429,
  Internal: 500,
  Unavailable: 503,
}

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** A reply envelope as HTTP; the envelope stays the same, the status says it a second time. */
export function toHttp(reply: Reply<unknown>): HttpReply {
  const statusCode = reply.ok ? 200 : STATUS[reply.error.code]
  return { statusCode, headers: HEADERS, body: JSON.stringify(reply) }
}

/** The body's bytes, however the gateway carried them. */
export function bodyBytes({ body = '', isBase64Encoded }: HttpEvent): Buffer {
  return Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
}

/** A header by its lower-case name. */
export function header({ headers }: HttpEvent, name: string): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)
  return found ? String(found[1]) : ''
}

/** Who is asking, as the nearest gateway saw it: the last hop, which a client cannot write. */
export function addressOf(event: HttpEvent): string {
  return header(event, 'x-forwarded-for').split(',').at(-1)?.trim() ?? ''
}
