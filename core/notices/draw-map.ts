import { LARGE_MAP_SIZE, MAP_SIZE, type MapFrame, mapFrame, type Spot } from './map-frame'
import { type Box, boxAround, nudged, type Room, room, widthOf } from './map-labels'
import type { LandmarkKind, MapPlan } from './map-plan'
import { drawStreets, nameStreets, type StreetName } from './map-streets'
import type { Point } from './notice'

const GROUND = '#E9ECDF'
const BLOCK: Record<LandmarkKind, string> = {
  homes: '#D9DECF',
  park: '#CADFBE',
  school: '#E4DDCB',
  market: '#E3D6C8',
  other: '#DCDFD5',
}
const FONT = "-apple-system,'PingFang SC','HarmonyOS Sans SC','Noto Sans CJK SC',sans-serif"

const one = (n: number) => Math.round(n * 10) / 10
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (words: string) => words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

interface Letters {
  size: number
  color: string
  bold?: boolean
}

const say = ({ x, y }: Spot, words: string, { size, color, bold }: Letters, extra = '') =>
  `<text x="${one(x)}" y="${one(y + size * 0.36)}" font-size="${size}" fill="${color}"${bold ? ' font-weight="700"' : ''} text-anchor="middle"${extra}>${safe(words)}</text>`

const rect = ({ x, y, width, height }: Box, fill: string, round: number, extra = '') =>
  `<rect x="${one(x)}" y="${one(y)}" width="${one(width)}" height="${one(height)}" rx="${round}" fill="${fill}"${extra}/>`

const middle = ({ x, y, width, height }: Box): Spot => ({ x: x + width / 2, y: y + height / 2 })

interface Sheet {
  frame: MapFrame
  free: Room
  /** Height of the letters. */
  size: number
}

/** The pin stands with its tip on the spot. */
function pin({ x, y }: Spot, number: string): string {
  const body = `<path transform="translate(${one(x)} ${one(y)})" d="M0 0C-4-9-13-13-13-24a13 13 0 0 1 26 0C13-13 4-9 0 0z" fill="#0B6146" stroke="#FFFFFF" stroke-width="2"/>`
  const hole = `<circle cx="${one(x)}" cy="${one(y - 24)}" r="${number ? 8 : 5}" fill="#FFFFFF"/>`
  const sign = { size: 13, color: '#0B6146', bold: true }
  return body + hole + (number ? say({ x, y: y - 24 }, number, sign) : '')
}

const pinBox = ({ x, y }: Spot): Box => ({ x: x - 14, y: y - 38, width: 28, height: 40 })

/** Below the tip, else above, else beside: as near as there is room. */
function labelBoxes({ x, y }: Spot, width: number, height: number): Box[] {
  return [
    { x: x - width / 2, y: y + 5, width, height },
    { x: x - width / 2, y: y - 41 - height, width, height },
    { x: x + 17, y: y - 12 - height, width, height },
    { x: x - 17 - width, y: y - 12 - height, width, height },
    { x: x - width / 2, y: y + 7 + height, width, height },
  ]
}

function drawPoints(points: readonly Point[], { frame, free, size }: Sheet): string {
  const spots = points.map(({ at }) => frame.spotOf(at))
  for (const spot of spots) free.take(pinBox(spot))
  const pins = spots.map((spot, at) => pin(spot, points.length > 1 ? String(at + 1) : ''))
  const labels = points.map(({ name }, at) => {
    const spot = spots[at] ?? { x: 0, y: 0 }
    const width = Math.min(widthOf(name, size) + 14, frame.size.width - 8)
    const boxes = labelBoxes(spot, width, size + 9).map((box) => nudged(box, frame.size))
    const box = free.find(boxes)
    if (!box) return ''
    const edge = ' stroke="#CED3C4" stroke-width="1"'
    return (
      rect(box, '#FFFFFF', 5, edge) + say(middle(box), name, { size, color: '#17211C', bold: true })
    )
  })
  return pins.join('') + labels.join('')
}

/** Keeps a name legible where a road runs under it. */
const HALO = ' stroke="#F3F4EE" stroke-width="3" paint-order="stroke"'

const blockSize = (name: string, size: number, perMetre: number) => ({
  width: Math.max(widthOf(name, size) + 16, 90 * perMetre),
  height: Math.max(size + 18, 60 * perMetre),
})

/** Blocks of ground with their names; a name without room is left out, its block stays. */
function drawLandmarks({ landmarks }: MapPlan, { frame, size, free }: Sheet) {
  const found = landmarks.map(({ kind, name, at }) => {
    const spot = frame.spotOf(at)
    const { width, height } = blockSize(name, size, frame.perMetre)
    const label = nudged(boxAround(spot, widthOf(name, size) + 4, size + 4), frame.size)
    const label2 = { ...label, y: spot.y + height / 2 - size - 6 }
    const label3 = { ...label, y: spot.y - height / 2 + 3 }
    return {
      kind,
      name,
      block: boxAround(spot, width, height),
      label: free.find([label, label2, label3]),
    }
  })
  return {
    blocks: found.map(({ kind, block }) => rect(block, BLOCK[kind], 4)).join(''),
    names: found
      .map(({ name, label }) =>
        label ? say(middle(label), name, { size, color: '#3F4B45' }, HALO) : '',
      )
      .join(''),
  }
}

function drawName({ words, spot, angle, steep, color }: StreetName, size: number): string {
  if (!steep) {
    const turn = angle === 0 ? '' : ` transform="rotate(${angle} ${one(spot.x)} ${one(spot.y)})"`
    return say(spot, words, { size, color }, turn)
  }
  const signs = [...words]
  const step = size + 1
  const top = spot.y - ((signs.length - 1) * step) / 2
  return signs
    .map((sign, at) => say({ x: spot.x, y: top + at * step }, sign, { size, color }))
    .join('')
}

const RULERS = [50, 100, 200, 500, 1000]

/** How long a walk is: a ruler in the corner, since no distance is written on the picture. */
function drawRuler({ frame, size, free }: Sheet): string {
  const metres = RULERS.find((each) => each * frame.perMetre >= 44) ?? 1000
  const long = metres * frame.perMetre
  const words = `${metres} 米`
  const width = Math.max(long, widthOf(words, size)) + 8
  const box = free.find([
    { x: 6, y: frame.size.height - size - 16, width, height: size + 12 },
    { x: frame.size.width - width - 6, y: frame.size.height - size - 16, width, height: size + 12 },
    { x: 6, y: 6, width, height: size + 12 },
  ])
  if (!box) return ''
  const line = `M${one(box.x + 4)} ${one(box.y + size + 4)}v5h${one(long)}v-5`
  return `<path d="${line}" fill="none" stroke="#47534C" stroke-width="1.5"/>${say({ x: box.x + 4 + long / 2, y: box.y + size / 2 }, words, { size, color: '#47534C' })}`
}

/**
 * The map of a notice as SVG: what an editor placed, by name, with the points on it. Letters are
 * drawn by the phone that shows it, so no server needs a Chinese font; 13 px, or 24 for the elder mode.
 */
export function drawMap(
  plan: MapPlan,
  points: readonly Point[],
  { large }: { large: boolean },
): string {
  const frame = mapFrame(plan, large ? LARGE_MAP_SIZE : MAP_SIZE)
  const { width, height } = frame.size
  const size = large ? 24 : 13
  const sheet: Sheet = { frame, size, free: room(frame.size) }
  const pins = drawPoints(points, sheet)
  const landmarks = drawLandmarks(plan, sheet)
  const names = nameStreets(plan, frame, size, sheet.free)
  const ruler = drawRuler(sheet)
  const parts = [
    rect({ x: 0, y: 0, width, height }, GROUND, 0),
    landmarks.blocks,
    drawStreets(plan, frame, large ? 1.7 : 1.15),
    names.map((name) => drawName(name, size)).join(''),
    landmarks.names,
    ruler,
    pins,
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}">${parts.join('')}</svg>`
}
