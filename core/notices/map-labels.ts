import type { Size, Spot } from './map-frame'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Chinese signs are as wide as they are high, others about half. */
export function widthOf(words: string, size: number): number {
  let width = 0
  for (const sign of words) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.56
  return width
}

const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const EDGE = 3

const inside = ({ x, y, width, height }: Box, size: Size) =>
  x >= EDGE && y >= EDGE && x + width <= size.width - EDGE && y + height <= size.height - EDGE

export const boxAround = ({ x, y }: Spot, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

/** Pushes a box sideways until it stays on the picture. */
export function nudged(box: Box, size: Size): Box {
  const most = size.width - EDGE - box.width
  return { ...box, x: Math.max(EDGE, Math.min(most, box.x)) }
}

/** Keeps what is taken, so that no two labels lie over each other. */
export function room(size: Size) {
  const taken: Box[] = []
  return {
    take: (box: Box): void => {
      taken.push(box)
    },
    /** The first place that is free and on the picture; taken at once. */
    find(candidates: readonly Box[]): Box | undefined {
      const free = candidates.find(
        (box) => inside(box, size) && !taken.some((other) => touch(box, other)),
      )
      if (free) taken.push(free)
      return free
    },
  }
}
export type Room = ReturnType<typeof room>
