import { useCallback, useRef, useState } from 'react'

const SLOT = 'lianxian.desk.'

interface Kept<F> {
  form: F
  at: number
}

function read<F>(slot: string): Kept<F> | undefined {
  const kept = localStorage.getItem(SLOT + slot)
  return kept === null ? undefined : JSON.parse(kept)
}

/** Whether the browser took it: a full or forbidden store must not stop anybody from writing. */
function write<F>(slot: string, kept: Kept<F>): boolean {
  try {
    localStorage.setItem(SLOT + slot, JSON.stringify(kept))
    return true
  } catch (failure) {
    console.warn('a form could not be kept', failure)
    return false
  }
}

/** A form that is not on the server yet. */
export interface KeptForm<F> {
  form: F
  change: (part: Partial<F>) => void
  /** When what stands in the form was typed, if it is from an earlier visit. */
  resumed: number | undefined
  /** The browser keeps nothing: only saving does. */
  unkept: boolean
  /** The server has it now, or nobody wants it. */
  forget: () => void
  /** Back to what was there before. */
  restart: () => void
}

/**
 * Keeps what is being typed on this computer until the server has it, so that a closed window or
 * another row pressed loses nothing (DESIGN-UI §8). What a later version added to the form is taken
 * from `first`.
 */
export function useKeptForm<F extends object>(slot: string, first: F): KeptForm<F> {
  const [before] = useState(() => read<F>(slot))
  const [form, setForm] = useState<F>(() => ({ ...first, ...before?.form }))
  const [resumed, setResumed] = useState(before?.at)
  const [unkept, setUnkept] = useState(false)
  const forget = useCallback(() => {
    localStorage.removeItem(SLOT + slot)
    setResumed(undefined)
  }, [slot])
  // What stands now, for a change that comes late: a picture that was on its way.
  const now = useRef(form)
  const show = (next: F) => {
    now.current = next
    setForm(next)
  }
  const change = (part: Partial<F>) => {
    show({ ...now.current, ...part })
    setUnkept(!write(slot, { form: now.current, at: Date.now() }))
  }
  const restart = () => {
    forget()
    show(first)
  }
  return { form, change, resumed, unkept, forget, restart }
}
