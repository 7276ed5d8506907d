import type { ChannelKind, RobotKind } from './channel'

/** The robots' own addresses: nothing else is ever called for them (wechat-and-law B). */
export const ROBOT_HOST: Record<RobotKind, string> = {
  wecom: 'qyapi.weixin.qq.com',
  feishu: 'open.feishu.cn',
  dingtalk: 'oapi.dingtalk.com',
}

const PORTS = new Set(['', '443', '8443'])
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

const isRobot = (kind: ChannelKind): kind is RobotKind => Object.hasOwn(ROBOT_HOST, kind)

function parsed(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

/**
 * The Chinese sentence saying what is wrong with an address, or undefined. Says nothing about
 * where its name leads: that is looked at on every connection. `local` lets plain HTTP and the
 * own machine pass, for the embedded cloud alone.
 */
export function complainOfAddress(
  kind: ChannelKind,
  address: string,
  local: boolean,
): string | undefined {
  const url = parsed(address)
  if (!url) return '地址没写对，从对方那里整条复制过来'
  if (url.username || url.password) return '地址里不能带账号密码'
  if (local && LOOPBACK.has(url.hostname) && /^https?:$/.test(url.protocol)) return undefined
  if (url.protocol !== 'https:') return '地址要用 https 开头'
  if (!PORTS.has(url.port)) return '端口只能是 443 或 8443'
  if (isRobot(kind) && url.hostname !== ROBOT_HOST[kind]) {
    return `这种机器人的地址在 ${ROBOT_HOST[kind]}，检查一下`
  }
  return undefined
}

/** What may be shown of an address: its host and the last four characters. */
export function shownAddress(address: string): string {
  const url = parsed(address)
  return url ? `${url.host}…${address.slice(-4)}` : ''
}

/** The last four characters of a secret. */
export const tailOf = (secret: string): string => `…${secret.slice(-4)}`

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

/** Standard Webhooks: `whsec_` and 24 to 64 random bytes as base64. */
export function isWebhookSecret(secret: string): boolean {
  const body = secret.startsWith('whsec_') ? secret.slice(6) : ''
  const bytes = Math.floor((body.replace(/=+$/, '').length * 3) / 4)
  return BASE64.test(body) && bytes >= 24 && bytes <= 64
}
