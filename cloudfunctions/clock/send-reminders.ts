import { dayOf } from '../../core/kit/time'
import type { Tip } from '../../core/tips/tip'
import { people } from '../kit/caller'
import { sdk } from '../kit/cloud'
import { unseal } from '../kit/crypto'
import { atMost } from '../kit/database'
import { openSeal } from '../kit/looks'
import { type Reminder, reminders, tips } from '../kit/records'

const AT_ONCE = 50
/** Template fields are short; `thing` takes 20 characters. */
const THING = 20
const TEMPLATE = process.env.LIANXIAN_TEMPLATE_PROGRESS ?? 'progress'

interface OpenApi {
  subscribeMessage: { send(q: object): Promise<unknown> }
}

/** Whom to tell; nobody once the identity was removed. */
const personOf = (tip: Tip): string => tip.reporter?.personId ?? openSeal(tip)?.personId ?? ''

interface Letter {
  openid: string
  number: string
  words: string
  page: string
}

async function send({ openid, number, words, page }: Letter): Promise<'sent' | 'refused'> {
  const { subscribeMessage } = (sdk() as unknown as { openapi: OpenApi }).openapi
  const data = {
    character_string1: { value: number },
    thing2: { value: words.slice(0, THING) },
  }
  try {
    await subscribeMessage.send({ touser: openid, templateId: TEMPLATE, page, data })
    return 'sent'
  } catch (error) {
    // 43101: the person gave no credit, or it is spent. The status page is the record; this is extra.
    if ((error as { errCode?: number }).errCode === 43101) return 'refused'
    throw error
  }
}

const openidOf = async (personId: string) =>
  personId ? (await people.get(personId))?.openid : undefined

/** Whom a reminder goes to and what a tap opens; undefined when nobody can be reached. */
async function letterOf({
  _id,
  tipId,
  to,
  page,
  words,
  at,
  number = dayOf(at),
}: Reminder): Promise<Letter | undefined> {
  if (to && page) {
    const openid = await openidOf(unseal('reminder', `reminders/${_id}`, to))
    return openid ? { openid, number, words, page } : undefined
  }
  const tip = tipId ? await tips.get(tipId) : undefined
  const openid = tip ? await openidOf(personOf(tip)) : undefined
  if (!tip || !openid) return undefined
  return { openid, number: tip.number, words, page: `pages/tips/detail/index?id=${tip._id}` }
}

async function deliver(reminder: Reminder): Promise<void> {
  const letter = await letterOf(reminder)
  await reminders.update(reminder._id, { state: letter ? await send(letter) : 'refused' })
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
