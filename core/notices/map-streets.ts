import type { MapFrame, Spot } from './map-frame'
import { type Box, boxAround, type Room, widthOf } from './map-labels'
import type { MapPlan, StreetKind } from './map-plan'

interface Look {
  width: number
  edge: string
  fill: string
  ink: string
}
const LOOK: Record<StreetKind, Look> = {
  water: { width: 34, edge: '#BCD8E0', fill: '#BCD8E0', ink: '#2F5F78' },
  road: { width: 16, edge: '#CED3C4', fill: '#FFFFFF', ink: '#3F4B45' },
}

type Street = MapPlan['streets'][number]

const one = (n: number) => Math.round(n * 10) / 10
const pathOf = (spots: readonly Spot[]) =>
  spots.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${one(x)} ${one(y)}`).join('')

const stroke = (d: string, color: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

/** Water below, then the edges of all roads, then their faces, so that crossings stay open. */
export function drawStreets({ streets }: MapPlan, frame: MapFrame, scale: number): string {
  const drawn = (kind: StreetKind, part: 'edge' | 'fill') =>
    streets
      .filter((street) => street.kind === kind)
      .map(({ line }) => {
        const { width, ...colors } = LOOK[kind]
        const wide = width * scale - (part === 'fill' ? 2.5 : 0)
        return stroke(pathOf(line.map(frame.spotOf)), colors[part], wide)
      })
  return [...drawn('water', 'edge'), ...drawn('road', 'edge'), ...drawn('road', 'fill')].join('')
}

/** Where along the street its name may stand, from the middle outwards. */
const ALONG = [0.5, 0.3, 0.7, 0.15, 0.85, 0.05, 0.95]

interface Stretch {
  spot: Spot
  steep: boolean
  angle: number
}

function stretches({ line }: Street, frame: MapFrame): Stretch[] {
  const spots = line.map(frame.spotOf)
  const pairs = spots.slice(1).map((to, at) => [spots[at] ?? to, to] as const)
  const length = ([a, b]: readonly [Spot, Spot]) => Math.hypot(b.x - a.x, b.y - a.y)
  const longest = [...pairs].sort((a, b) => length(b) - length(a))
  return longest.flatMap(([a, b]) => {
    let angle = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
    if (angle > 90) angle -= 180
    if (angle <= -90) angle += 180
    return ALONG.map((t) => ({
      spot: { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t },
      steep: Math.abs(angle) > 55,
      angle: Math.round(angle),
    }))
  })
}

/** A name along a flat street lies on it; on a steep one its signs stand under each other. */
function boxOf({ spot, steep, angle }: Stretch, name: string, size: number): Box {
  const long = widthOf(name, size)
  if (steep) return boxAround(spot, size + 2, name.length * (size + 1))
  const tilt = (Math.abs(angle) * Math.PI) / 180
  const width = long * Math.cos(tilt) + size * Math.sin(tilt)
  return boxAround(spot, width + 2, long * Math.sin(tilt) + size * Math.cos(tilt) + 2)
}

export interface StreetName {
  words: string
  spot: Spot
  angle: number
  steep: boolean
  color: string
}

/** Names that found room; a street whose name would cover another goes without. */
export function nameStreets(
  { streets }: MapPlan,
  frame: MapFrame,
  size: number,
  free: Room,
): StreetName[] {
  return streets.flatMap((street) => {
    if (!street.name) return []
    for (const stretch of stretches(street, frame)) {
      if (!free.find([boxOf(stretch, street.name, size)])) continue
      return [{ words: street.name, ...stretch, color: LOOK[street.kind].ink }]
    }
    return []
  })
}
