import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

type Role = 'button' | 'tab' | 'radio' | 'checkbox' | 'link' | 'option'

interface PressProps {
  onPress: () => void
  className?: string
  role?: Role
  label?: string | undefined
  selected?: boolean
  checked?: boolean
  expanded?: boolean
  disabled?: boolean
  /** Out of the tab order: a list whose rows the arrow keys and J/K walk through. */
  skipped?: boolean
  id?: string
}

/** What a screen reader and the keyboard know of it, in the words of each build. */
function known({
  role = 'button',
  label,
  selected,
  checked,
  expanded,
  disabled,
  skipped,
}: PressProps) {
  const states = { label, selected, checked, expanded, disabled: disabled || undefined }
  const props: Record<string, unknown> = onWeb
    ? { role, tabIndex: skipped ? -1 : 0 }
    : { ariaRole: role }
  for (const [word, value] of Object.entries(states)) {
    if (value === undefined) continue
    props[onWeb ? `aria-${word}` : `aria${word.charAt(0).toUpperCase()}${word.slice(1)}`] = value
  }
  return props
}

/** Something to press at the desk: small, focusable, and worked by Enter and Space too. */
export function Press(props: PropsWithChildren<PressProps>) {
  const { onPress, className = '', disabled, id, children } = props
  const press = () => {
    if (!disabled) onPress()
  }
  const byKey = (event: unknown) => {
    const typed = event as KeyboardEvent
    if (typed.key !== 'Enter' && typed.key !== ' ') return
    typed.preventDefault()
    typed.stopPropagation()
    // A key held down presses once.
    if (!typed.repeat) press()
  }
  const keys = onWeb ? { onKeyDown: byKey } : {}
  return (
    <View
      {...(id ? { id } : {})}
      className={`press ${className}`}
      hoverClass="none"
      onClick={(event) => {
        event.stopPropagation()
        press()
      }}
      {...known(props)}
      {...keys}
    >
      {children}
    </View>
  )
}
