import { Icon } from '@src/components/icon/icon'
import type { IconName } from '@src/components/icon/icons'
import type { IconColor } from '@src/components/icon/palette'

type Side = 11 | 13 | 14 | 16 | 18 | 20 | 24

interface DeskIconProps {
  name: IconName
  side?: Side
  color?: IconColor
}

/** An icon in real px: at the desk nothing grows with the width of the screen. */
export function DeskIcon({ name, side = 16, color = 'ink2' }: DeskIconProps) {
  return <Icon name={name} color={color} className={`desk-icon desk-icon--${side}`} />
}
