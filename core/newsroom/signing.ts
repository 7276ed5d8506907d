/** HMAC-SHA256 as base64, handed in because the rules know no platform. The key: text, or base64 bytes. */
export type Hmac = (key: { text: string } | { base64: string }, message: string) => string

/** Feishu's field `sign`: the key is time and secret, the message is empty. `at` in seconds. */
export const signFeishu = (hmac: Hmac, secret: string, at: number): string =>
  hmac({ text: `${at}\n${secret}` }, '')

/** DingTalk's query parameters; the time in ms is signed with the secret. */
export function signDingtalk(hmac: Hmac, secret: string, at: number): string {
  const sign = encodeURIComponent(hmac({ text: secret }, `${at}\n${secret}`))
  return `timestamp=${at}&sign=${sign}`
}

interface Signed {
  id: string
  /** Seconds. */
  at: number
  body: string
}

/** The three headers of Standard Webhooks; each valid secret signs, so a rotation breaks nothing. */
export function signWebhook(hmac: Hmac, secrets: readonly string[], { id, at, body }: Signed) {
  const signatures = secrets.map((secret) => {
    const base64 = secret.replace(/^whsec_/, '')
    return `v1,${hmac({ base64 }, `${id}.${at}.${body}`)}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    ...(signatures.length > 0 ? { 'webhook-signature': signatures.join(' ') } : {}),
  }
}
