import { onWeb } from '@src/platform'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Frames in which Taro still draws: its elements move their children once more after React is
 * done, and whatever had the focus loses it.
 */
const SETTLING = 20

/** Gives something the focus and sees that it keeps it while the page settles. */
function holdFocus(find: () => HTMLElement | null | undefined): () => void {
  let frame = 0
  let tries = 0
  const before = document.activeElement
  const attempt = () => {
    const target = find()
    const { activeElement } = document
    // Somebody who has gone elsewhere meanwhile is left there.
    const free = activeElement === before || activeElement === document.body
    if (target && activeElement !== target && free) target.focus()
    tries += 1
    if (tries < SETTLING) frame = requestAnimationFrame(attempt)
  }
  attempt()
  return () => cancelAnimationFrame(frame)
}

/** Puts the cursor into the field inside, once; Taro's own `focus` would do it at every drawing. */
export function useFocusInside(wanted: boolean): RefObject<HTMLElement> {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!wanted || !onWeb) return
    return holdFocus(() => ref.current?.querySelector<HTMLElement>('input, textarea'))
  }, [wanted])
  return ref
}

/** Gives the focus to the element with this id, once. */
export function useFocusOn(id: string): void {
  useEffect(() => {
    if (onWeb) return holdFocus(() => document.getElementById(id))
  }, [id])
}
