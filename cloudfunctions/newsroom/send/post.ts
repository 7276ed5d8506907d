import type { LookupAddress, lookup } from 'node:dns'
import { lookup as lookupAll } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Agent, request } from 'undici'
import { complainOfAddress } from '../../../core/newsroom/address'
import type { Answer } from '../../../core/newsroom/verdict'
import { type Resolve, reachable } from './public-address'
import { Unsent } from './unsent'

const TIMEOUT = 15_000
/** Of an answer we read this much; the rest is hung up on. */
const MOST_BYTES = 64 * 1024

/** As the system resolves names; typed here because `lookup` has many faces. */
export const systemResolve: Resolve = (host) => lookupAll(host, { all: true })

const NOT_ALLOWED = '地址不许'

/** A lookup for sockets that looks each time and hands out only addresses that may be called. */
function checkedLookup(resolve: Resolve, local: boolean): LookupFunction {
  return (host, options, done) => {
    const answer = (found: LookupAddress[]) => {
      const [first] = found
      if (options.all) return done(null, found as never)
      return first && done(null, first.address, first.family)
    }
    reachable(host, resolve, local).then(
      (found) => (found ? answer(found) : done(new Unsent(NOT_ALLOWED), '', 4)),
      (error) => done(error as NodeJS.ErrnoException, '', 4),
    )
  }
}

/** Connections of one sender. Each is made to an address that was checked for that connection. */
export function agentFor(resolve: Resolve, local: boolean): Agent {
  return new Agent({
    connect: { lookup: checkedLookup(resolve, local) as typeof lookup, timeout: TIMEOUT },
    headersTimeout: TIMEOUT,
    bodyTimeout: TIMEOUT,
  })
}

async function readBody(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    parts.push(part)
    size += part.length
    if (size >= MOST_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8')
}

function unsent(error: unknown): Unsent {
  const { name, cause, code } = error as { name?: string; cause?: unknown; code?: string }
  if (error instanceof Unsent) return error
  if (cause instanceof Unsent) return cause
  const late = name === 'TimeoutError' || /TIMEOUT/.test(code ?? '')
  return new Unsent(late ? `超时 ${TIMEOUT / 1000} 秒` : '连不上', { cause: error })
}

interface Post {
  url: string
  headers: Record<string, string>
  body: string
}

/** How to reach others: `local` admits plain HTTP to the own machine. */
export interface Road {
  agent: Agent
  resolve: Resolve
  local: boolean
}

/**
 * Sends a POST over HTTPS to a public address: no redirect is followed, 15 s for everything, at
 * most 64 KB of the answer read. Fails with `Unsent` when no answer came.
 */
export async function postBy(
  { agent, resolve, local }: Road,
  { url, headers, body }: Post,
): Promise<Answer> {
  if (complainOfAddress('webhook', url, local)) throw new Unsent(NOT_ALLOWED)
  const { hostname } = new URL(url)
  // A literal address never passes through a lookup.
  const literal = /^[\d.]+$|^\[/.test(hostname)
  if (literal && !(await reachable(hostname, resolve, local))) throw new Unsent(NOT_ALLOWED)
  try {
    const signal = AbortSignal.timeout(TIMEOUT)
    const reply = await request(url, { dispatcher: agent, method: 'POST', headers, body, signal })
    const retryAfter = reply.headers['retry-after']
    return {
      status: reply.statusCode,
      retryAfter: Array.isArray(retryAfter) ? retryAfter[0] : retryAfter,
      body: await readBody(reply.body as AsyncIterable<Buffer>),
    }
  } catch (error) {
    throw unsent(error)
  }
}

let road: Road | undefined

/** `postBy` on this process's own connections. */
export function post(parcel: Post, local: boolean): Promise<Answer> {
  road ??= { agent: agentFor(systemResolve, local), resolve: systemResolve, local }
  return postBy(road, parcel)
}
