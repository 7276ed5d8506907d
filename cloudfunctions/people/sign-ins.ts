import { AppError } from '../../core/kit/errors'
import { networkOf } from '../../core/people/network'
import type { SignIn } from '../../core/people/sign-in/sign-in'
import { keyedHash } from '../kit/crypto'
import { collection } from '../kit/database'
import type { Tx } from '../kit/transaction'

export const signIns = collection<SignIn>('signIns')

/** A network somebody of the newsroom signed in from. */
interface Network {
  _id: string
  at: number
}
export const networks = collection<Network>('networks')

export const signInId = (nonce: string): string => keyedHash('sign-in', nonce)
export const secretHashOf = (secret: string): string => keyedHash('browser', secret)
export const networkId = (address: string): string => keyedHash('network', networkOf(address))

const MOST_DIGITS = 90
/** Two digits, 10 to 99, that follow from the nonce: shown on both screens, compared by eye. */
export function digitsOf(nonce: string): string {
  const seed = keyedHash('digits', nonce)
  const n = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
  return String(10 + (n % MOST_DIGITS))
}

export const stale = () => new AppError('TooLate', '这个码过期了，看电脑上的新码再扫')
export const unknownCode = () => new AppError('NotFound', '这个码不对，看电脑上的新码再扫')

/** The sign-in as the phone may go on with it: known, alive and not somebody else's. */
export async function ofPhone(
  tx: Tx,
  nonce: string,
  personId: string,
  now: number,
): Promise<SignIn> {
  const found = await tx.get(signIns, signInId(nonce))
  if (!found) throw unknownCode()
  if (found.expiresAt <= now) throw stale()
  if (found.personId && found.personId !== personId) {
    throw new AppError('Conflict', '这个码已经有人扫过了，换一个新码')
  }
  return found
}
