import type { Tip } from '../../core/tips/tip'
import { people } from '../kit/caller'
import { sdk } from '../kit/cloud'
import { unseal } from '../kit/crypto'
import { atMost } from '../kit/database'
import { type Reminder, reminders, tips } from '../kit/records'

const AT_ONCE = 50
/** Template fields are short; `thing` takes 20 characters. */
const THING = 20
const TEMPLATE = process.env.LIANXIAN_TEMPLATE_PROGRESS ?? 'progress'

interface OpenApi {
  subscribeMessage: { send(q: object): Promise<unknown> }
}

function personOf(tip: Tip): string {
  if (tip.reporter) return tip.reporter.personId
  const opened = unseal('identity', `tips/${tip._id}`, tip.sealedReporter ?? '')
  return (JSON.parse(opened) as { personId: string }).personId
}

async function send(tip: Tip, openid: string, words: string): Promise<'sent' | 'refused'> {
  const { subscribeMessage } = (sdk() as unknown as { openapi: OpenApi }).openapi
  const data = {
    character_string1: { value: tip.number },
    thing2: { value: words.slice(0, THING) },
  }
  const page = `pages/tips/detail/index?id=${tip._id}`
  try {
    await subscribeMessage.send({ touser: openid, templateId: TEMPLATE, page, data })
    return 'sent'
  } catch (error) {
    // 43101: the person gave no credit, or it is spent. The status page is the record; this is extra.
    if ((error as { errCode?: number }).errCode === 43101) return 'refused'
    throw error
  }
}

async function deliver(reminder: Reminder): Promise<void> {
  const tip = await tips.get(reminder.tipId)
  const openid = tip ? (await people.get(personOf(tip)))?.openid : undefined
  const state = tip && openid ? await send(tip, openid, reminder.words) : 'refused'
  await reminders.update(reminder._id, { state })
}

/** Sends what is due. A step that was taken back removed its reminder before it came due. */
export async function sendReminders(now: number): Promise<void> {
  const due = await reminders.find(
    { state: 'waiting', notBefore: atMost(now) },
    { order: [{ by: 'notBefore' }], limit: AT_ONCE },
  )
  for (const reminder of due) {
    // Claimed first, so that overlapping ticks do not tell anybody twice.
    const mine = await reminders.updateWhere(
      { _id: reminder._id, state: 'waiting' },
      { state: 'sent' },
    )
    if (mine > 0) await deliver(reminder)
  }
}
