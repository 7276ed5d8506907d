import { CHECK_IDS } from '@core/cases/checklist'
import { open } from '@src/navigate'
import { useEffect } from 'react'
import { chooseOpen, stopChoosing } from './choosing'
import { SUBMIT_ID } from './form-shell'
import { type FormName, inbox, setInbox } from './inbox-store'
import { mayDo } from './may-do'
import { step } from './selection'
import { runPending, tick, undo } from './steps'
import { SEARCH_ID } from './top-parts'

function openForm(form: FormName): void {
  const { item } = inbox()
  if (item && mayDo(form, item)) setInbox({ form, formFor: undefined, drawer: true })
}

function openCase(): void {
  const { page, selected } = inbox()
  if (page === 'inbox' && selected?.kind === 'case') void open('deskCase', { id: selected.id })
}

function showPhotos(): void {
  const photos = inbox().item?.tips.flatMap((tip) => tip.photos) ?? []
  if (photos.length > 0) setInbox({ photo: 0 })
}

const focusSearch = () => document.querySelector<HTMLElement>(`#${SEARCH_ID} input`)?.focus()

const KEYS: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  p: showPhotos,
  a: () => openForm('accept'),
  r: () => openForm('ask'),
  m: () => openForm(inbox().item?.row.kind === 'case' ? 'join' : 'merge'),
  x: () => openForm('decline'),
  t: () => openForm('refer'),
  v: () => openForm('verdict'),
  e: () => openForm('close'),
  g: () => openForm('assign'),
  o: openCase,
  s: () => chooseOpen(),
  z: () => void undo(),
  '/': focusSearch,
  '?': () => setInbox({ help: true }),
}

/** Whatever lies on top goes first. */
function closeTop(): void {
  const { help, photo, pending, beside, form } = inbox()
  if (help) setInbox({ help: false })
  else if (photo !== undefined) setInbox({ photo: undefined })
  else if (pending) setInbox({ pending: undefined })
  else if (beside) setInbox({ beside: undefined })
  else if (form) setInbox({ form: undefined, drawer: false })
  else if (inbox().chosen) stopChoosing()
  else setInbox({ refusal: undefined, drawer: false })
}

function turnPhoto(by: 1 | -1): void {
  const { photo, item } = inbox()
  const count = item?.tips.flatMap((tip) => tip.photos).length ?? 0
  if (photo !== undefined && count > 0) setInbox({ photo: (photo + by + count) % count })
}

const onButton = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('.press') !== null

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Takes the key, if it means something here; tells whether it did. */
function take(event: KeyboardEvent): boolean {
  const { help, photo, pending } = inbox()
  if (event.key === 'Escape') {
    if (event.target instanceof HTMLElement) event.target.blur()
    closeTop()
    return true
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && inbox().form) {
    document.getElementById(SUBMIT_ID)?.click()
    return true
  }
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return false
  if (pending) {
    // A button that has the focus takes the key itself.
    if (event.key !== 'Enter' || event.repeat || onButton(event.target)) return false
    void runPending()
    return true
  }
  if (photo !== undefined && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    turnPhoto(event.key === 'ArrowRight' ? 1 : -1)
    return true
  }
  if (help || photo !== undefined) return false
  const check = CHECK_IDS[Number(event.key) - 1]
  const does = check ? () => void tick(check) : KEYS[event.key.toLowerCase()]
  does?.()
  return does !== undefined
}

/** The keyboard of the inbox on the web (DESIGN-UI §6.3): silent while something is being typed. */
export function useKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // Taro's inputs send an event of this name too, without a key.
      if (!(event instanceof KeyboardEvent)) return
      if (event.isComposing || !take(event)) return
      event.preventDefault()
    }
    // On the way down: Taro's inputs let no key come up again.
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}
