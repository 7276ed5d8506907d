import type { LookupAddress } from 'node:dns'
import ipaddr from 'ipaddr.js'

const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3')

function publicV6(address: ipaddr.IPv6): boolean {
  return address.range() === 'unicast' && address.match(GLOBAL_V6)
}

/**
 * Whether an address belongs to the public internet. Loopback, private, link-local with the
 * clouds' metadata hosts, carrier-grade NAT, ULA, mapped and translated addresses do not.
 */
export function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.kind() === 'ipv6') return publicV6(address as ipaddr.IPv6)
  return address.range() === 'unicast'
}

export const isLoopback = (text: string): boolean =>
  ipaddr.isValid(text) && ipaddr.parse(text).range() === 'loopback'

/** Resolves a name to all its addresses. */
export type Resolve = (host: string) => Promise<LookupAddress[]>

/**
 * The addresses a host may be reached at; undefined when even one of them is not public, because
 * a name with two faces is how a check is passed and then changed. `local` admits the own machine.
 */
export async function reachable(
  host: string,
  resolve: Resolve,
  local: boolean,
): Promise<LookupAddress[] | undefined> {
  const bare = host.replace(/^\[|\]$/g, '')
  const literal = ipaddr.isValid(bare)
  const family = bare.includes(':') ? 6 : 4
  const found = literal ? [{ address: bare, family }] : await resolve(host)
  const fine = (address: string) => isPublic(address) || (local && isLoopback(address))
  return found.length > 0 && found.every(({ address }) => fine(address)) ? found : undefined
}
