import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs upload and download addresses, so that only what the cloud handed out is served, for a while. */
export class SignedUrls {
  constructor(private readonly key: Buffer) {}

  /** `expires` is in seconds since 1970, as in COS addresses. */
  sign(method: 'get' | 'put', path: string, expires: number): string {
    return createHmac('sha256', this.key).update(`${method}\n${path}\n${expires}`).digest('hex')
  }

  /** True when the signature fits and `now` (ms) is not past `expires`. */
  accepts(method: 'get' | 'put', path: string, given: SignedParts, now: number): boolean {
    const expires = Number(given.expires)
    if (!given.sign || !Number.isInteger(expires) || expires * 1000 < now) return false
    const expected = Buffer.from(this.sign(method, path, expires))
    const actual = Buffer.from(given.sign)
    return expected.length === actual.length && timingSafeEqual(expected, actual)
  }
}

interface SignedParts {
  sign: string | null
  expires: string | null
}
