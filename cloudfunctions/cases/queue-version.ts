import { createHash } from 'node:crypto'
import { cases, tips } from '../kit/records'

const NEWEST = 20
const SAFE_BYTES = 6

/**
 * A number that differs whenever anything in the queues changed. It covers the latest changes, not
 * the latest moment alone: a slow transaction may commit an earlier moment after a later one.
 */
export async function queueVersion(): Promise<{ version: number }> {
  const options = { order: [{ by: 'changedAt', down: true }], limit: NEWEST, fields: ['changedAt'] }
  const [ofTips, ofCases] = await Promise.all([tips.find({}, options), cases.find({}, options)])
  const seen = [...ofTips, ...ofCases].map(({ _id, changedAt }) => `${_id}:${changedAt}`)
  const digest = createHash('sha256').update(seen.sort().join()).digest()
  return { version: digest.readUIntBE(0, SAFE_BYTES) }
}
