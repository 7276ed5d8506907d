import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { codeFrom } from '../../core/kit/ids'
import { environment } from './environment'

const derived = new Map<string, Buffer>()

/** A 32-byte key for one purpose, derived from the environment's key. */
function keyFor(purpose: string): Buffer {
  const known = derived.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', environment().key, '', `lianxian/${purpose}`, 32))
  derived.set(purpose, key)
  return key
}

/** A keyed hash of the parts, 24 url-safe characters: names a thing without telling what it is. */
export function keyedHash(purpose: string, ...parts: string[]): string {
  const hmac = createHmac('sha256', keyFor(purpose))
  for (const part of parts) hmac.update(`${part.length}:${part}`)
  return hmac.digest('base64url').slice(0, 24).replaceAll('-', 'a').replaceAll('_', 'b')
}

/** 128 bits that follow from a seed nobody can guess, 22 url-safe characters. */
export function derivedNonce(purpose: string, seed: string): string {
  const hmac = createHmac('sha256', keyFor(`nonce/${purpose}`)).update(seed)
  return hmac.digest().subarray(0, 16).toString('base64url')
}

/** A random id, 20 url-safe characters (100+ bits) behind a short prefix. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(15).toString('hex').slice(0, 24)}`
}

/** An 8-character code that follows from a seed nobody can guess, so it is stored nowhere. */
export function derivedCode(purpose: string, seed: string): string {
  return codeFrom(
    createHmac('sha256', keyFor(`code/${purpose}`))
      .update(seed)
      .digest()
      .subarray(0, 8),
  )
}

/** The secret code of a tip (MISSION T5). */
export const secretCode = (tipId: string): string => derivedCode('tip', tipId)

/** A secret of 128 bits that follows from a seed nobody can guess, so it is stored nowhere. */
export function derivedToken(purpose: string, seed: string): string {
  const whole = createHmac('sha256', keyFor(`token/${purpose}`))
    .update(seed)
    .digest()
  return whole.subarray(0, 16).toString('hex')
}

/** AES-256-GCM with the record's place as additional data: a sealed value cannot be moved (DESIGN §7). */
export function seal(purpose: string, place: string, plain: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens what `seal` made; throws when it was altered or moved. */
export function unseal(purpose: string, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}
