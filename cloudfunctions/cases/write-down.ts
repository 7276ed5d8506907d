import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { CATEGORIES } from '../../core/tips/categories'
import { newId } from '../kit/crypto'
import { happen } from '../kit/happen'
import { caseAt, tipAt } from '../kit/held-by'
import { markRead } from '../kit/reads'
import { cases, messages, notes, tips } from '../kit/records'
import { remind } from '../kit/remind'
import type { Change } from '../kit/service'
import { startStep } from '../kit/step'
import { openItem } from './open-item'

/** Says something to the reporter; counts as first contact (C4). */
export async function sendMessage(
  { tipId, text }: Parsed<typeof casesApi.sendMessage>,
  { caller, now, once }: Change,
): Promise<Output<typeof casesApi.sendMessage>> {
  await once(async (tx) => {
    const tip = await tipAt(startStep(tx, caller, now), tipId)
    const _id = newId('msg')
    const author = { authorId: caller.personId, authorName: caller.name }
    const message = { _id, tipId, text, photos: [], safety: 'pass', at: now } as const
    await tx.add(messages, { ...message, photos: [], from: 'editor', ...author })
    await tx.update(tips, tipId, { changedAt: now, firstContactAt: tip.firstContactAt ?? now })
    if (tip.caseId) await tx.update(cases, tip.caseId, { changedAt: now })
    await remind(tx, tipId, '编辑给您留了话', now)
    return { caseId: tip.caseId ?? null }
  })
  const item = await openItem({ kind: 'tip', id: tipId }, { caller, now })
  if (!once.earlier) await markRead(caller.personId, item.row.id, now)
  return openItem({ kind: 'tip', id: tipId }, { caller, now })
}

/** A note only editors see; never part of what reporters read (C1). */
export async function addNote(
  { kind, id, text }: Parsed<typeof casesApi.addNote>,
  { caller, now, once }: Change,
): Promise<Output<typeof casesApi.addNote>> {
  await once(async (tx) => {
    const step = startStep(tx, caller, now)
    if (kind === 'tip') await tipAt(step, id)
    else await caseAt(step, id)
    const author = { authorId: caller.personId, authorName: caller.name }
    await tx.add(notes, { _id: newId('note'), subject: id, ...author, text, at: now })
    if (kind === 'tip') await tx.update(tips, id, { changedAt: now })
    else await tx.update(cases, id, { changedAt: now })
    return { id }
  })
  if (!once.earlier) await markRead(caller.personId, id, now)
  return openItem({ kind, id }, { caller, now })
}

/** Corrects the kind of a matter, of its case too; the reporter reads of it. */
export async function recategorise(
  { tipId, categoryId }: Parsed<typeof casesApi.recategorise>,
  { caller, now, once }: Change,
): Promise<Output<typeof casesApi.recategorise>> {
  await once(async (tx) => {
    const tip = await tipAt(startStep(tx, caller, now), tipId)
    await tx.update(tips, tipId, { categoryId, changedAt: now })
    if (tip.caseId) await tx.update(cases, tip.caseId, { categoryId, changedAt: now })
    const words = `编辑把类别改成了“${CATEGORIES[categoryId].label}”`
    const actor = `editor:${caller.personId}`
    await happen(tx, { subject: tipId, at: now, actor, kind: 'recategorised', words })
    return { tipId }
  })
  return openItem({ kind: 'tip', id: tipId }, { caller, now })
}
