import { useElder } from '@src/settings'
import { Image } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '../spoken'
import { ICONS, type IconName } from './icons'
import { type IconColor, PALETTE } from './palette'
import './icon.scss'

/** Icons grow with the letters beside them in the elder mode. */
const ELDER_SCALE = 1.25

function svg(name: IconName, color: string): string {
  const shapes = ICONS[name].split('|').map((d) => {
    const pale = d.startsWith('~')
    return `<path d='${pale ? d.slice(1) : d}'${pale ? " opacity='.2'" : ''}/>`
  })
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 256 256' fill='${color}'>${shapes.join('')}</svg>`
}

const made = new Map<string, string>()

function dataUri(name: IconName, color: string): string {
  const id = `${name}${color}`
  const ready = made.get(id)
  if (ready) return ready
  const markup = svg(name, color)
  const uri = `data:image/svg+xml,${markup.replace(/[<>#]/g, (sign) => encodeURIComponent(sign))}`
  made.set(id, uri)
  return uri
}

interface IconProps {
  name: IconName
  /** Side in px of a 375 wide screen, before the elder mode enlarges it. */
  size?: number
  color?: IconColor
  className?: string
}

/** A drawing beside words; screen readers skip it. */
export function Icon({ name, size = 20, color = 'ink2', className = '' }: IconProps) {
  const elder = useElder()
  const side = Taro.pxTransform(elder ? size * ELDER_SCALE : size)
  return (
    <Image
      className={`icon ${className}`}
      src={dataUri(name, PALETTE[color][elder ? 'elder' : 'standard'])}
      style={{ width: side, height: side }}
      {...spoken({ hidden: true })}
    />
  )
}
