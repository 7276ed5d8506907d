import { Text } from '@tarojs/components'
import { Kbd } from './kbd'
import { Press } from './press'

interface DeskButtonProps {
  words: string
  onPress: () => void
  kind?: 'primary' | 'soft' | 'plain' | 'danger'
  size?: 'large' | 'small'
  /** Shown beside the words; the key itself is heard elsewhere. */
  hint?: string
  disabled?: boolean
  id?: string
  className?: string
}

/** A button of the desk: 36 high, 44 as the main one, 28 in a row (DESIGN-UI §6.1). */
export function DeskButton(props: DeskButtonProps) {
  const { words, onPress, kind = 'plain', size, hint, disabled = false, id, className } = props
  const classes = ['btn', `btn--${kind}`]
  if (size) classes.push(`btn--${size}`)
  if (disabled) classes.push('btn--off')
  if (className) classes.push(className)
  return (
    <Press
      className={classes.join(' ')}
      disabled={disabled}
      onPress={onPress}
      {...(id ? { id } : {})}
    >
      <Text>{words}</Text>
      {hint && <Kbd word={hint} />}
    </Press>
  )
}
