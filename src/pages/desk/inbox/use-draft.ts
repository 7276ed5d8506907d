import { useState } from 'react'
import { inbox } from './inbox-store'

/** What was being written, per item and field: closing a form throws nothing away (DESIGN-UI §8). */
const drafts = new Map<string, string>()

/** A text that survives closing its form, until it was sent. */
export function useDraft(field: string, start: string): [string, (text: string) => void] {
  const [key] = useState(() => `${inbox().selected?.id}/${field}`)
  const [text, setText] = useState(() => drafts.get(key) ?? start)
  const keep = (next: string) => {
    drafts.set(key, next)
    setText(next)
  }
  return [text, keep]
}
