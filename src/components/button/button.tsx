import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import type { IconColor } from '../icon/palette'
import { Tap } from '../tap/tap'
import './button.scss'

type Kind = 'primary' | 'secondary' | 'outline' | 'neutral' | 'danger'

const ICON_COLOR: Record<Kind, IconColor> = {
  primary: 'white',
  secondary: 'brand',
  outline: 'brand',
  neutral: 'ink2',
  danger: 'danger',
}

interface ButtonProps {
  words: string
  onTap: () => void
  kind?: Kind
  icon?: IconName
  small?: boolean
  /** Takes the room that is left in its row. */
  grow?: boolean
  disabled?: boolean
  /** While busy the words change to these and taps do nothing. */
  busy?: string | false
  label?: string
}

export function Button(props: ButtonProps) {
  const { words, onTap, kind = 'primary', icon, small, grow, disabled, busy } = props
  const off = Boolean(disabled || busy)
  const classes = ['button', `button--${kind}`]
  if (small) classes.push('button--small')
  if (grow) classes.push('button--grow')
  if (disabled) classes.push('button--off')
  // The words inside are its name already; saying them twice is only longer.
  const named = props.label && !busy ? { label: props.label } : {}
  return (
    <Tap className={classes.join(' ')} disabled={off} {...named} onTap={onTap}>
      {busy && <View className="button__ring" />}
      {icon && !busy && (
        <Icon
          name={icon}
          size={small ? 18 : 20}
          color={disabled ? 'ink3' : ICON_COLOR[kind]}
          className="button__icon"
        />
      )}
      <Text className="button__words">{busy || words}</Text>
    </Tap>
  )
}
