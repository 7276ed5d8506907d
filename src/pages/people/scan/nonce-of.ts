const NONCE = /^[A-Za-z0-9_-]{22}$/

/** The nonce in what a code says: a link of ours, or the nonce itself. */
export function nonceIn(words: string): string | undefined {
  const found = /[?&]n=([A-Za-z0-9_-]{22})(?:&|#|$)/.exec(words)?.[1] ?? words
  return NONCE.test(found) ? found : undefined
}

/** `q` is the whole link a scan of WeChat's hands over; `scene` comes from a 小程序码. */
export function nonceFrom(
  params: Partial<Record<'n' | 'q' | 'scene', string>>,
): string | undefined {
  const { n, q, scene } = params
  return nonceIn(n ?? decodeURIComponent(q ?? scene ?? ''))
}
