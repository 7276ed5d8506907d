const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A fresh random id of 24 characters (124 bits where the platform has a random source). */
export function newKey(): string {
  const bytes = new Uint8Array(24)
  if (typeof crypto !== 'undefined' && crypto.getRandomValues) crypto.getRandomValues(bytes)
  // Mini programs have no synchronous random source; a key has to be unique, not secret.
  else for (let i = 0; i < bytes.length; i += 1) bytes[i] = Math.floor(Math.random() * 256)
  return Array.from(bytes, (b) => LETTERS.charAt(b % LETTERS.length)).join('')
}
