import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { newsEvents } from '../kit/announce'
import type { Caller } from '../kit/caller'
import { happen } from '../kit/happen'
import { markRead } from '../kit/reads'
import { cases, reminders, tips } from '../kit/records'
import type { Change } from '../kit/service'
import type { Tx } from '../kit/transaction'
import { type Part, type Undo, undos } from '../kit/undos'
import { openItem } from './open-item'

const movedOn = () => new AppError('Conflict', '别人接着改过了，撤不回来，刷新看看')
const tooLate = () => new AppError('TooLate', '过了 10 秒，撤不回来了')

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Whether every field the step set still holds what it set. */
function untouched(doc: object, part: Part): boolean {
  const now = doc as Record<string, unknown>
  return part.fields.every(({ field, after }) => same(now[field], after))
}

function asBefore(doc: object, part: Part): { _id: string } {
  const undone = new Set(part.fields.map(({ field }) => field))
  const kept = Object.entries(doc).filter(([field]) => !undone.has(field))
  const restored = part.fields.flatMap(({ field, before }) =>
    before === undefined ? [] : [[field, before]],
  )
  return Object.fromEntries([...kept, ...restored])
}

async function takeBack(tx: Tx, part: Part, now: number): Promise<void> {
  const doc = await tx.get<{ _id: string }>(part.collection === 'tips' ? tips : cases, part.id)
  if (!doc || !untouched(doc, part)) throw movedOn()
  if (part.made) return tx.remove(cases, part.id)
  const before = { ...asBefore(doc, part), changedAt: now }
  await tx.put<{ _id: string }>(part.collection === 'tips' ? tips : cases, before)
}

/** Nobody has been told yet: planned reminders go, and newsroom events that were not sent on. */
async function untell(tx: Tx, undo: Undo): Promise<void> {
  for (const id of undo.reminders) {
    const reminder = await tx.get(reminders, id)
    if (reminder && reminder.state !== 'waiting') throw tooLate()
    if (reminder) await tx.remove(reminders, id)
  }
  for (const id of undo.news) {
    const event = await tx.get(newsEvents, id)
    if (event && !event.fannedOut) await tx.remove(newsEvents, id)
  }
}

async function ownUndo(tx: Tx, undoId: string, caller: Caller, now: number): Promise<Undo> {
  const undo = await tx.get(undos, undoId)
  if (!undo || undo.actor !== caller.personId) {
    throw new AppError('NotFound', '只能撤回自己刚做的那一步')
  }
  if (undo.usedAt) throw new AppError('Conflict', '这一步已经撤回了')
  if (now > undo.until) throw tooLate()
  return undo
}

/** Takes one's own last step back within 10 seconds (DESIGN-UI §6.3). */
export async function undoStep(
  { undoId }: Parsed<typeof casesApi.undo>,
  { caller, now, once }: Change,
): Promise<Output<typeof casesApi.undo>> {
  const { item } = await once(async (tx) => {
    const undo = await ownUndo(tx, undoId, caller, now)
    await untell(tx, undo)
    for (const part of [...undo.parts].reverse()) await takeBack(tx, part, now)
    const subjects = new Set(undo.parts.filter((part) => !part.made).map((part) => part.id))
    for (const subject of subjects) {
      const words = `编辑撤回了上一步（${undo.words}）`
      const told = { kind: 'undone', words, internal: undo.internal } as const
      await happen(tx, { subject, at: now, actor: `editor:${caller.personId}`, ...told })
    }
    await tx.update(undos, undoId, { usedAt: now })
    return { item: undo.item }
  })
  if (!once.earlier) await markRead(caller.personId, item.id, now)
  return openItem(item, { caller, now })
}
