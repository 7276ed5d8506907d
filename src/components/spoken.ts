import { onWeb } from '../platform'

interface Words {
  role?:
    | 'button'
    | 'tab'
    | 'radio'
    | 'checkbox'
    | 'switch'
    | 'img'
    | 'link'
    | 'dialog'
    | 'alert'
    | 'tablist'
  label?: string | undefined
  hidden?: boolean
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
}

const CAN_BE_PRESSED = new Set(['button', 'tab', 'radio', 'checkbox', 'switch', 'link'])

/** Props that tell a screen reader what a View is; the two builds name them differently. */
export function spoken({ role, ...words }: Words): Record<string, unknown> {
  const props: Record<string, unknown> = {}
  for (const [word, value] of Object.entries(words)) {
    if (value === undefined) continue
    props[onWeb ? `aria-${word}` : `aria${word.charAt(0).toUpperCase()}${word.slice(1)}`] = value
  }
  if (!role) return props
  if (!onWeb) return { ...props, ariaRole: role }
  return CAN_BE_PRESSED.has(role) ? { ...props, role, tabIndex: 0 } : { ...props, role }
}

/** What a picture shows, in words, said once: on the web the picture itself stands inside Taro's element. */
export const pictured = (label: string): Record<string, unknown> =>
  onWeb ? { nativeProps: { alt: label } } : spoken({ role: 'img', label })
