import { CHECK_IDS, type Checklist } from '../../core/cases/checklist'
import type { CheckView, NoteView } from '../../core/cases/views'
import type { Tip } from '../../core/tips/tip'
import type { EventView, MessageView } from '../../core/tips/views'
import { collection, oneOf } from '../kit/database'
import { namesOf } from '../kit/held-by'
import { DESK, readerOf, readTimes } from '../kit/reads'
import { events, notes } from '../kit/records'
import { messageViews } from '../kit/tip-view'

const MOST_LINES = 100
const EDITOR = 'editor:'

export const checklists = collection<Checklist>('checks')

const editorOf = (actor: string) =>
  actor.startsWith(EDITOR) ? actor.slice(EDITOR.length) : undefined

/** The whole history, internal lines and reasons included, newest first. */
export async function deskEvents(subjects: string[]): Promise<EventView[]> {
  const order = [{ by: 'at', down: true }]
  const found = await events.find({ subject: oneOf(subjects) }, { order, limit: MOST_LINES })
  const names = await namesOf(found.map(({ actor }) => editorOf(actor)))
  return found.map(({ at, kind, words, reason, actor }) => {
    const said = reason && !words.includes(reason) ? `${words}（${reason}）` : words
    return { at, kind, words: said, by: names.get(editorOf(actor) ?? '') ?? null }
  })
}

async function conversation(tip: Tip): Promise<MessageView[]> {
  const [reporter, desk] = await Promise.all([
    readTimes(readerOf(tip.owner), [tip._id]),
    readTimes(DESK, [tip._id]),
  ])
  const times = { reporter: reporter.get(tip._id) ?? 0, desk: desk.get(tip._id) ?? 0 }
  return messageViews(tip._id, times)
}

/** What was said with every reporter of the item, oldest first. */
export async function deskMessages(of: readonly Tip[]): Promise<MessageView[]> {
  const all = await Promise.all(of.map(conversation))
  return all.flat().sort((a, b) => a.at - b.at)
}

export async function deskNotes(subjects: string[]): Promise<NoteView[]> {
  const order = [{ by: 'at' }]
  const found = await notes.find({ subject: oneOf(subjects) }, { order, limit: MOST_LINES })
  return found.map(({ _id, authorName, text, at }) => ({ noteId: _id, name: authorName, text, at }))
}

/** Ticks of the item; those made on its tips before they were accepted count too. */
export async function deskChecks(subjects: string[]): Promise<CheckView[]> {
  const found = await checklists.find({ _id: oneOf(subjects) })
  const byId = new Map(found.map((list) => [list._id, list]))
  return CHECK_IDS.flatMap((check) => {
    const first = subjects.map((id) => byId.get(id)?.done[check]).find((tick) => tick !== undefined)
    return first ? [{ check, name: first.name, at: first.at }] : []
  })
}
