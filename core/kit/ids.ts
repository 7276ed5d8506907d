/** Crockford's alphabet: no I, L, O, U, so a code survives being read out on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random bytes to a code of one character a byte (5 bits each). */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => ALPHABET.charAt(b & 31)).join('')
}

/** What a person typed as a code: case, spaces and look-alikes forgiven (I, L → 1, O → 0). */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/U/g, 'V')
}

/** A code in two groups of four, as it is printed. */
export const printCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** Number on a receipt, `1013-07`: month and day, then the day's running number (MISSION T5). */
export function receiptNumber(day: string, running: number): string {
  return `${day.slice(5, 7)}${day.slice(8, 10)}-${String(running).padStart(2, '0')}`
}
