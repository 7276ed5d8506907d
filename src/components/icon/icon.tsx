import { Drawing, type DrawingProps } from './drawing'
import { ICONS, type IconName } from './icons'

interface IconProps extends Omit<DrawingProps, 'shapes'> {
  name: IconName
}

/** An icon of Phosphor's by name: `camera`, `camera-fill`, `check-bold`. */
export function Icon({ name, ...look }: IconProps) {
  return <Drawing shapes={ICONS[name]} {...look} />
}
