const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/

/** The neighbourhood of an address: /24 for IPv4, /48 for IPv6. Never shown, never stored in clear. */
export function networkOf(address: string): string {
  const v4 = V4.exec(address)
  if (v4) return v4.slice(1, 4).join('.')
  return address.split(':').slice(0, 3).join(':')
}

const OWN = /^(127\.|::1$)/
const INSIDE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd]|fe80)/i

/**
 * Where a computer is, as far as its network tells: coarse on purpose. A network the newsroom signed
 * in from before says more than a guessed town.
 */
export function placeWords(address: string, known: boolean): string {
  if (OWN.test(address)) return '就在这台机器上'
  if (known) return '编辑部用过的网络'
  if (INSIDE.test(address)) return '没见过的内网'
  const v4 = V4.exec(address)
  return v4 ? `没见过的网络（${v4[1]}.${v4[2]} 开头）` : '没见过的网络'
}
