import { randomBytes } from 'node:crypto'
import type { Identity } from './identity'

/** Which running call a gateway request comes from: the SDK sends WX_API_TOKEN back with each request. */
export class CallTokens {
  private readonly calls = new Map<string, Identity>()
  private readonly prefix = randomBytes(9).toString('base64url')
  private next = 0

  issue(identity: Identity): string {
    const token = `${this.prefix}.${++this.next}`
    this.calls.set(token, identity)
    return token
  }

  identityOf(token: unknown): Identity | undefined {
    return typeof token === 'string' ? this.calls.get(token) : undefined
  }

  revoke(token: string) {
    this.calls.delete(token)
  }
}
