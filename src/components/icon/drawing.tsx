import { useElder } from '@src/settings'
import { Image } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '../spoken'
import { type IconColor, PALETTE } from './palette'
import './icon.scss'

/** Icons grow with the letters beside them in the elder mode. */
const ELDER_SCALE = 1.25

function svg(shapes: string, color: string): string {
  const paths = shapes.split('|').map((d) => {
    const pale = d.startsWith('~')
    return `<path d='${pale ? d.slice(1) : d}'${pale ? " opacity='.2'" : ''}/>`
  })
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 256 256' fill='${color}'>${paths.join('')}</svg>`
}

const made = new Map<string, string>()

function dataUri(shapes: string, color: string): string {
  const id = shapes + color
  const ready = made.get(id)
  if (ready) return ready
  const markup = svg(shapes, color)
  const uri = `data:image/svg+xml,${markup.replace(/[<>#]/g, (sign) => encodeURIComponent(sign))}`
  made.set(id, uri)
  return uri
}

export interface DrawingProps {
  /** Paths joined by `|`; a leading `~` marks the pale fill of a duotone icon. */
  shapes: string
  /** Side in px of a 375 wide screen, before the elder mode enlarges it. */
  size?: number | undefined
  color?: IconColor | undefined
  className?: string | undefined
}

/** A drawing beside words; screen readers skip it. */
export function Drawing({ shapes, size = 20, color = 'ink2', className = '' }: DrawingProps) {
  const elder = useElder()
  const side = Taro.pxTransform(elder ? size * ELDER_SCALE : size)
  return (
    <Image
      className={`icon ${className}`}
      src={dataUri(shapes, PALETTE[color][elder ? 'elder' : 'standard'])}
      style={{ width: side, height: side }}
      {...spoken({ hidden: true })}
    />
  )
}
