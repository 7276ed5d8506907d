import { casesApi } from '@core/cases/api'
import type { CheckId } from '@core/cases/checklist'
import type { DeskItem } from '@core/cases/views'
import type { Output, Parsed } from '@core/kit/contract'
import type { FieldErrors } from '@core/kit/errors'
import type { CategoryId } from '@core/tips/categories'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { inbox, isSame, setInbox, useInbox, type Which } from './inbox-store'
import { load } from './queue-loading'
import { neighbour, openSelected, select, showItem } from './selection'

type Reply = Output<typeof casesApi.claim>

/** Keys that come while a change is being answered wait for it; none is lost. */
function atRest(): Promise<void> {
  if (!inbox().busy) return Promise.resolve()
  return new Promise((go) => {
    const stop = useInbox.subscribe(({ busy }) => {
      if (busy) return
      stop()
      go(atRest())
    })
  })
}

/** Runs something that changes the item; a refusal is shown, and what is open is fetched again. */
export async function change<T>(work: () => Promise<T>): Promise<T | undefined> {
  if (inbox().busy) return undefined
  setInbox({ busy: true, refusal: undefined })
  try {
    return await work()
  } catch (failure) {
    const error = asAppError(failure)
    setInbox({ refusal: error.message })
    if (error.code === 'Conflict' || error.code === 'NotFound') void openSelected()
    return undefined
  } finally {
    setInbox({ busy: false })
  }
}

/** The row is not where it was: out of this queue, or a case now. */
function leave(from: Which, item: DeskItem): void {
  const here = isSame(inbox().selected, from)
  const after = here ? neighbour() : undefined
  // The last one of its queue stays open, so that it can be seen what became of it.
  if (here && !after) showItem(item, from)
  else {
    if (after) select(after)
    setInbox({ rows: inbox().rows.filter((row) => !isSame(row, from)) })
  }
}

/** A step that can be taken back. When it takes the row out of the list, the next one opens. */
export async function take(work: () => Promise<Reply>): Promise<boolean> {
  const from = inbox().selected
  const done = await change(work)
  if (!done || !from) return false
  const { item, undo } = done
  setInbox({ undo })
  const { showing, page } = inbox()
  if (page === 'case') {
    showItem(item, from)
    return true
  }
  const leaves = item.row.queue !== showing.queue && !showing.words
  if (leaves || !isSame(item.row, from)) leave(from, item)
  else showItem(item)
  await load(false)
  return true
}

/** Sends what a form asked for. It closes at once, so that keys mean the list again. */
export async function send(work: () => Promise<Reply>): Promise<void> {
  const { form, selected: from } = inbox()
  setInbox({ form: undefined, drawer: false })
  if (await take(work)) return
  // Refused: back to what was written, unless another row or form is open by now.
  if (isSame(inbox().selected, from) && !inbox().form) setInbox({ form, drawer: true })
}

/** Shows what will be sent and waits for Enter. */
export function confirm(words: string, work: () => Promise<Reply>): void {
  setInbox({ pending: { words, run: () => send(work) } })
}

export async function runPending(): Promise<void> {
  const { pending } = inbox()
  setInbox({ pending: undefined })
  await atRest()
  await pending?.run()
}

/** Puts the schema's sentences below the fields before anything is asked of the server. */
export function wrongIn(schema: Checks, input: unknown): FieldErrors {
  const checked = schema.safeParse(input)
  if (checked.success) return {}
  const issues = checked.error?.issues ?? []
  return Object.fromEntries(
    issues.map(({ path, message }) => [path.map(String).join('.'), message]),
  )
}

/** A schema as far as a form needs it. */
export interface Checks {
  safeParse: (input: unknown) => Checked
}

interface Checked {
  success: boolean
  error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }
}

export function accept(input: Parsed<typeof casesApi.accept>): void {
  confirm('告诉报送人：编辑受理了，开始核实', () => call(casesApi.accept, input))
}

export function askMore(input: Parsed<typeof casesApi.askMore>): void {
  confirm(`发给报送人：请您补充，${input.want}`, () => call(casesApi.askMore, input))
}

export function decline(input: Parsed<typeof casesApi.decline>): void {
  const whom = input.phone ? `${input.helper} ${input.phone}` : input.helper
  confirm(`发给报送人：这件帮不上，可以找${whom}`, () => call(casesApi.decline, input))
}

export function restore(input: Parsed<typeof casesApi.restore>): void {
  confirm('告诉报送人：编辑重新看这件事', () => call(casesApi.restore, input))
}

export function merge(input: Parsed<typeof casesApi.merge>): void {
  confirm('告诉报送人：和邻居的同一件事合并了', () => call(casesApi.merge, input))
}

export function claim(takeOver: boolean): void {
  const { selected } = inbox()
  if (!selected) return
  const input = takeOver ? { ...selected, takeOver } : selected
  void take(() => call(casesApi.claim, input))
}

export function release(): void {
  const { selected } = inbox()
  if (selected) void take(() => call(casesApi.release, selected))
}

/** Z: the last step, while its ten seconds run. */
export async function undo(): Promise<void> {
  const undoId = inbox().undo?.undoId
  if (!undoId) return
  const from = inbox().selected
  const item = await change(() => call(casesApi.undo, { undoId }))
  setInbox({ undo: undefined })
  if (!item) return
  // Taken back from the list: what it was about opens.
  if (!from && !inbox().selected) setInbox({ selected: item.row })
  showItem(item, from)
  setInbox({ news: '撤回了' })
  if (inbox().page === 'inbox') await load(false)
}

export async function tick(check: CheckId): Promise<void> {
  await atRest()
  const { selected, item } = inbox()
  if (!selected || !item) return
  const done = !item.checks.some((one) => one.check === check)
  const got = await change(() => call(casesApi.check, { ...selected, check, done }))
  if (got) showItem(got)
}

/** Tells whether it was sent, so that the words are kept when it was not. */
export async function say(tipId: string, text: string): Promise<boolean> {
  const got = await change(() => call(casesApi.sendMessage, { tipId, text }))
  if (got) showItem(got)
  return got !== undefined
}

export async function note(text: string): Promise<boolean> {
  const { selected } = inbox()
  if (!selected) return false
  const got = await change(() => call(casesApi.addNote, { ...selected, text }))
  if (got) showItem(got)
  return got !== undefined
}

export async function recategorise(tipId: string, categoryId: CategoryId): Promise<void> {
  const got = await change(() => call(casesApi.recategorise, { tipId, categoryId }))
  if (got) showItem(got)
}

/** Fetches the other tip or case and puts both side by side. */
export async function compare(which: { kind: 'tip' | 'case'; id: string }): Promise<void> {
  const from = inbox().selected
  const beside = await change(() => call(casesApi.open, which))
  if (beside && isSame(inbox().selected, from)) setInbox({ beside })
}
