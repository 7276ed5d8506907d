import type { IncomingMessage } from 'node:http'
import { peerOf } from './api-door'

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/**
 * Whether a request may use `/local`: it comes from this machine, is addressed to it (no DNS rebinding),
 * and no other site's page made it (no cross-site posting).
 */
export function isLocalRequest(request: IncomingMessage): boolean {
  const peer = peerOf(request)
  const fromHere = peer === '::1' || peer.startsWith('127.')
  const { host = '', origin } = request.headers
  if (!fromHere || !LOOPBACK_HOST.test(host)) return false
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site'
  return URL.canParse(origin) && new URL(origin).host === host
}
