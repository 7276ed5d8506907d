import type { Output, Parsed } from '../../../core/kit/contract'
import type { peopleApi } from '../../../core/people/api'
import { type Retention, USUAL_RETENTION } from '../../../core/people/data/data'
import { audit } from '../../kit/audit'
import { collection } from '../../kit/database'
import type { Change } from '../../kit/service'

const ID = 'retention'
const kept = collection<Partial<Retention> & { _id: string }>('settings')

/** How long things are kept: what an admin set, the usual periods otherwise. */
export async function periods(): Promise<Retention> {
  const { _id: _, ...set } = (await kept.get(ID)) ?? { _id: ID }
  return { ...USUAL_RETENTION, ...set }
}

export const retention = (): Promise<Output<typeof peopleApi.retention>> => periods()

/** Changes the periods; what was changed to what stands in the log. */
export async function setRetention(
  form: Parsed<typeof peopleApi.setRetention>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.setRetention>> {
  const before = await periods()
  const changed = Object.entries(form).filter(([key, n]) => before[key as keyof Retention] !== n)
  const facts = Object.fromEntries(
    changed.map(([key, n]) => [key, `${before[key as keyof Retention]} → ${n}`]),
  )
  await once(async (tx) => {
    await tx.put(kept, { _id: ID, ...form })
    const told = { action: 'settings.changed', subject: 'settings:retention' } as const
    await audit(tx, { at: now, actor: caller.personId, ...told, facts })
  })
  return { done: true }
}
