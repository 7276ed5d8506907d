import { asAppError } from '@src/cloud/use-call'
import { useCallback, useEffect, useRef, useState } from 'react'

/** ms without a key pressed until the draft is saved. */
const SAVE_AFTER = 800

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed'

/** A closed window asks first while something written is not saved yet. */
function useLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}

/** Something the desk writes: the server's record with its draft. */
interface Written<D> {
  draft: D
}

/**
 * Keeps the server's record in step with what is being written, one call after another. `save` has
 * to be the same function every time.
 */
export function useSaving<D extends object, T extends Written<D>>(
  first: T,
  save: (its: T, draft: D) => Promise<T>,
) {
  const [its, setIts] = useState(first)
  const [draft, setDraft] = useState(first.draft)
  const [saving, setSaving] = useState<Saving>('saved')
  const [failed, setFailed] = useState('')
  const [conflict, setConflict] = useState(false)
  const now = useRef({ its: first, draft: first.draft, dirty: false })
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const took = useCallback((next: T) => {
    now.current.its = next
    setIts(next)
  }, [])

  const keep = useCallback(async () => {
    if (!now.current.dirty) return
    now.current.dirty = false
    setSaving('saving')
    try {
      took(await save(now.current.its, now.current.draft))
      setSaving(now.current.dirty ? 'waiting' : 'saved')
      setFailed('')
      setConflict(false)
    } catch (failure) {
      const { code, message } = asAppError(failure)
      now.current.dirty = true
      setSaving('failed')
      setFailed(message)
      setConflict(code === 'Conflict')
    }
  }, [took, save])

  /** After everything before it. */
  const queue = useCallback(<R>(work: () => Promise<R>): Promise<R> => {
    const mine = line.current.then(work, work)
    line.current = mine.catch(() => undefined)
    return mine
  }, [])

  const change = useCallback(
    (patch: Partial<D>) => {
      now.current.draft = { ...now.current.draft, ...patch }
      now.current.dirty = true
      setDraft(now.current.draft)
      setSaving('waiting')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void queue(keep), SAVE_AFTER)
    },
    [queue, keep],
  )
  /** What the server says stands now, in place of what was written here. */
  const replace = useCallback(
    (next: T) => {
      now.current.draft = next.draft
      now.current.dirty = false
      setDraft(next.draft)
      took(next)
      setSaving('saved')
    },
    [took],
  )
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void queue(keep)
    },
    [queue, keep],
  )
  useLeaving(saving !== 'saved')
  const state = { its, draft, saving, failed, conflict }
  return { ...state, change, took, replace, queue, save: keep, now }
}
