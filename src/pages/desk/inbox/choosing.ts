import { casesApi } from '@core/cases/api'
import { BULK_MOST } from '@core/cases/desk-inputs'
import type { Input, Output } from '@core/kit/contract'
import { call } from '@src/cloud/call'
import { inbox, isSame, setInbox, type Which } from './inbox-store'
import { load } from './queue-loading'
import { change } from './steps'

type Bulk = Input<typeof casesApi.bulk>

/** Starts choosing rows for a step on many. */
export const startChoosing = () => setInbox({ chosen: [] })
export const stopChoosing = () => setInbox({ chosen: undefined })

/** Puts a row in or takes it out, up to what one step takes. */
export function turnRow({ kind, id }: Which): void {
  const { chosen = [] } = inbox()
  const on = chosen.some((one) => isSame(one, { kind, id }))
  if (!on && chosen.length >= BULK_MOST) {
    setInbox({ refusal: `一次最多 ${BULK_MOST} 条` })
    return
  }
  const left = chosen.filter((one) => !isSame(one, { kind, id }))
  setInbox({ chosen: on ? left : [...left, { kind, id }] })
}

/** S: the open row, in or out. */
export function chooseOpen(): void {
  const { page, selected } = inbox()
  if (page === 'inbox' && selected) turnRow(selected)
}

export function chooseAll(): void {
  const rows = inbox().rows.slice(0, BULK_MOST)
  setInbox({ chosen: rows.map(({ kind, id }) => ({ kind, id })) })
}

function saidOf({ refused }: Output<typeof casesApi.bulk>): string | undefined {
  if (refused.length === 0) return undefined
  const [first] = refused
  const rest = refused.length > 1 ? `，另有 ${refused.length - 1} 条也没办成` : ''
  return `${first?.number ?? ''} ${first?.why ?? ''}${rest}`.trim()
}

/** The same step on all chosen rows; what could not be done is said. */
export async function runBulk(step: Omit<Bulk, 'items'>): Promise<boolean> {
  const items = [...(inbox().chosen ?? [])]
  const done = await change(() => call(casesApi.bulk, { ...step, items }))
  if (!done) return false
  const refusal = saidOf(done)
  setInbox({
    ...{ chosen: undefined, undo: done.undo.undoId ? done.undo : undefined },
    ...{ news: done.undo.words, ...(refusal ? { refusal } : {}) },
  })
  await load(false)
  return true
}
