import { act, type SeedContext } from './acting'
import { answer, refer, report, type Told, verify } from './matter-road'
import { BINS, PARKING, type SampleMatter } from './matters'

const HOUR = 3600_000
const DAY = 24 * HOUR

/** Half past eight in the morning, Shanghai, so many days before now: people tell of things by day. */
const morning = ({ now }: SeedContext, days: number) =>
  Math.floor((now + 8 * HOUR) / DAY - days) * DAY + HOUR / 2

interface Desk {
  pieceId: string
  version: number
  draft: { title: string; blocks: { kind: string; words?: string; id: string }[] }
  facts: { photos: { safety: string }[] }
}

const open = (context: SeedContext, pieceId: string, at: number) =>
  act<Desk>(context, 'zhou', ['pieces', 'deskOpen'], { pieceId }, at)

async function step(
  context: SeedContext,
  who: string,
  verb: string,
  { pieceId, at, more = {} }: { pieceId: string; at: number; more?: object },
) {
  const { version } = await open(context, pieceId, at)
  await act(context, who, ['pieces', verb], { pieceId, version, ...more }, at)
}

/** The platform pushes what it found in a photo a moment after it came. */
async function untilChecked(context: SeedContext, pieceId: string, at: number): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const { facts } = await open(context, pieceId, at)
    if (facts.photos.every(({ safety }) => safety !== 'pending')) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`photos of ${pieceId} were never checked`)
}

/** A piece from the facts of its case, with its photos looked over, handed in for approval. */
async function write(context: SeedContext, matter: SampleMatter, told: Told, at: number) {
  const made = await act<Desk>(
    context,
    'zhou',
    ['pieces', 'create'],
    { caseId: told.caseId, kind: 'report' },
    at,
  )
  const { pieceId } = made
  const photos = told.photoIds.map((photoId, i) => ({
    photoId,
    ...{
      takenAt: Math.round(at - 3 * DAY),
      place: matter.where,
      caption: matter.captions[i] ?? '',
    },
  }))
  const [first, ...rest] = made.draft.blocks
  const lead = { ...first, words: matter.lead }
  const blocks = [lead, { kind: 'photos', id: 'photos', photos }, ...rest]
  const draft = { ...made.draft, title: matter.headline, blocks }
  await step(context, 'zhou', 'save', { pieceId, at, more: { draft } })
  for (const [i, photoId] of told.photoIds.entries()) {
    const look = { photoId, boxes: matter.boxes[i] ?? [] }
    await step(context, 'zhou', 'mask', { pieceId, at: at + HOUR, more: look })
  }
  await untilChecked(context, pieceId, at + HOUR)
  await step(context, 'zhou', 'submit', { pieceId, at: at + 2 * HOUR })
  return pieceId
}

async function correct(context: SeedContext, matter: SampleMatter, pieceId: string, at: number) {
  const { draft } = await open(context, pieceId, at)
  const blocks = draft.blocks.map((block, i) =>
    i === 0 ? { ...block, words: matter.right } : block,
  )
  const changed = { ...draft, blocks, correction: matter.correction }
  await step(context, 'lin', 'save', { pieceId, at, more: { draft: changed } })
  await step(context, 'lin', 'submit', { pieceId, at: at + HOUR })
  await step(context, 'chen', 'approve', { pieceId, at: at + 2 * HOUR })
}

/** Published, read by neighbours, and set right two days later. */
async function published(context: SeedContext): Promise<void> {
  const at = morning(context, 40)
  const told = await report(context, BINS, at)
  await verify(context, BINS, told.caseId, at + DAY)
  const letter = await refer(context, BINS, told.caseId, at + DAY + HOUR)
  await answer(context, letter, BINS.answer ?? {}, at + 2 * DAY)
  const written = at + 5 * DAY
  const pieceId = await write(context, BINS, told, written)
  await step(context, 'chen', 'approve', { pieceId, at: written + 4 * HOUR })
  for (const [i, who] of ['li', 'sun', 'zhang', 'he'].entries()) {
    await act(context, who, ['pieces', 'read'], { pieceId }, written + (6 + i) * HOUR)
  }
  await correct(context, BINS, pieceId, written + 2 * DAY)
}

/** The company let its days pass; the piece says so and waits for somebody else to approve it. */
async function waiting(context: SeedContext): Promise<void> {
  const at = morning(context, 30)
  const told = await report(context, PARKING, at)
  await verify(context, PARKING, told.caseId, at + DAY)
  const { referralId } = await refer(context, PARKING, told.caseId, at + DAY + HOUR)
  const tell = (reached: boolean, words: string, when: number) =>
    act(
      context,
      'zhou',
      ['referrals', 'recordAttempt'],
      { referralId, how: 'phone', reached, words },
      when,
    )
  await tell(true, '前台收下了链接，说转给经理', at + DAY + 2 * HOUR)
  await tell(true, '说还在开会定，没说哪天', at + 20 * DAY)
  await tell(false, '没人接', at + 21 * DAY)
  const words = '链接给到过，后来两次电话没有答复'
  await act(context, 'zhou', ['referrals', 'recordNoReply'], { referralId, words }, at + 22 * DAY)
  await write(context, PARKING, told, context.now - 8 * HOUR)
}

/** Pieces of the district: one out and set right since, one waiting for approval. */
export async function writePieces(context: SeedContext): Promise<void> {
  await published(context)
  await waiting(context)
}
