import { Long } from 'bson'
import { writeError } from '../errors'
import { toNumber } from '../values'

type Operation = 'add' | 'multiply'

/** Integer arithmetic stays exact up to 64 bits and refuses to overflow; anything with a fraction is a double. */
export function calculate(operation: Operation, a: unknown, b: unknown): number | Long {
  const rough = operation === 'add' ? toNumber(a) + toNumber(b) : toNumber(a) * toNumber(b)
  const exact = [a, b].every((n) => n instanceof Long || Number.isSafeInteger(n))
  if (!exact || (Number.isSafeInteger(rough) && !(a instanceof Long) && !(b instanceof Long))) {
    return rough
  }
  const [left, right] = [BigInt(String(a)), BigInt(String(b))]
  return fromBigInt(operation === 'add' ? left + right : left * right)
}

function fromBigInt(value: bigint): number | Long {
  if (value !== BigInt.asIntN(64, value)) throw writeError('integer overflow beyond 64 bits')
  const near = Number(value)
  return Number.isSafeInteger(near) ? near : Long.fromBigInt(value)
}
