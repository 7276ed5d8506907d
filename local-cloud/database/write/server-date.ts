import { isPlainObject, toNumber } from '../values'

/** Puts the server's time for `db.serverDate({offset})`, wherever it stands (wire protocol §2). Changes in place. */
export function resolveServerDates(value: unknown, now: number): unknown {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = resolveServerDates(value[i], now)
    return value
  }
  if (!isPlainObject(value)) return value
  const marker = value.$tcb_server_date
  if (isPlainObject(marker)) return new Date(now + toNumber(marker.offset ?? 0))
  for (const key of Object.keys(value)) value[key] = resolveServerDates(value[key], now)
  return value
}
