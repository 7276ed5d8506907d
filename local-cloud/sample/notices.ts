import { randomUUID } from 'node:crypto'
import { dayOf } from '../../core/kit/time'
import { act, agree, type SeedContext } from './acting'
import { type Book, SAMPLE_NOTICES, type SampleNotice, type SampleSlot } from './notice-texts'
import { takePhoto } from './take-photo'
import { relaySample } from './warnings'

const HOUR = 3600_000
const DAY = 24 * HOUR
const EDITOR = 'zhou'

/** Midnight in Shanghai of the day so many days from now. */
const midnight = (now: number, days: number) =>
  Math.floor((now + 8 * HOUR) / DAY) * DAY - 8 * HOUR + days * DAY

const slotOf = (now: number, { in: days, from, to, places }: SampleSlot) => ({
  slotId: randomUUID(),
  from: midnight(now, days) + from * HOUR,
  to: midnight(now, days) + to * HOUR,
  places,
})

const NAMES = ['沈阿婆', '钱国良', '吴玉珍', '蒋阿根', '许招娣', '陆桂英', '胡福根', '王阿妹']

/** Neighbours book, one after the other; now and then one for somebody else. */
async function fill(
  context: SeedContext,
  noticeId: string,
  { slotId, book, turn, booker }: { slotId: string; book: Book; turn: number; booker?: string },
): Promise<void> {
  const [count, since] = book
  for (let i = 0; i < count; i += 1) {
    const other = i % 4 === 3
    const input = {
      ...{ noticeId, slotId, whom: other ? 'other' : 'self' },
      name: booker && i === 0 ? '刘桂芳' : NAMES[i % NAMES.length],
      ...(other ? { phone: `0571-5550-0${430 + turn * 12 + i}` } : {}),
    }
    const at = context.now - since * DAY + i * 20 * 60_000
    const who = booker && i === 0 ? booker : `neighbour-${slotId}-${i}`
    await agree(context, who, at)
    await act(context, who, ['notices', 'book'], input, at)
  }
}

async function tell(context: SeedContext, sample: SampleNotice): Promise<string> {
  const { now } = context
  const { ago, starts, ends, slots, photo, booker, ...words } = sample
  const at = now - ago * DAY
  const made = slots.map((slot) => ({ ...slotOf(now, slot), book: slot.book }))
  const draft = {
    ...words,
    startsOn: dayOf(midnight(now, starts)),
    endsOn: dayOf(midnight(now, ends)),
    days: sample.days(midnight(now, starts), midnight(now, ends)),
    slots: made.map(({ book: _book, ...slot }) => slot),
    ...(photo ? { photoId: await takePhoto(context, EDITOR, photo, at) } : {}),
  }
  const { noticeId } = await act<{ noticeId: string }>(
    context,
    EDITOR,
    ['notices', 'save'],
    { draft },
    at,
  )
  await act(context, EDITOR, ['notices', 'publish'], { noticeId }, at)
  for (const [turn, { slotId, book }] of made.entries()) {
    const first = turn === 0 && booker ? { booker } : {}
    if (book) await fill(context, noticeId, { slotId, book, turn, ...first })
  }
  return noticeId
}

/** Readers, and what 张美兰 booked for herself, so that 我的预约 is not empty. */
async function live(context: SeedContext, noticeId: string): Promise<void> {
  for (let i = 0; i < 46; i += 1) {
    const at = context.now - DAY - i * HOUR
    await act(context, `reader-${i}`, ['notices', 'read'], { noticeId }, at)
  }
  const opened = await act<{ slots: { slotId: string; state: string }[] }>(
    context,
    'zhang',
    ['notices', 'open'],
    { noticeId },
    context.now - DAY,
  )
  const slot = opened.slots.find(({ state }) => state === 'open')
  if (!slot) throw new Error('the sample notice has no open slot')
  const input = { noticeId, slotId: slot.slotId, whom: 'self', name: '张美兰' }
  await act(context, 'zhang', ['notices', 'book'], input, context.now - DAY)
}

/** Notices with their bookings, one draft, and warnings: in force, replaced and lifted. */
export async function tellNotices(context: SeedContext): Promise<void> {
  const made: string[] = []
  for (const sample of SAMPLE_NOTICES) made.push(await tell(context, sample))
  const vaccine = made.at(-1)
  if (vaccine) await live(context, vaccine)
  await relaySample(context)
}
