import * as z from 'zod/mini'
import { list } from '../kit/fields'

const WRONG = '框没画好，重新画一下'
const share = () => z.number({ error: WRONG }).check(z.gte(0, { error: WRONG }), z.lte(1))

/** A box an editor drew over a face, a plate or a door number, in shares of the picture. */
export const Box = z
  .strictObject({ x: share(), y: share(), w: share(), h: share() })
  .check(z.refine(({ w, h }) => w > 0 && h > 0, { error: WRONG }))
export type Box = z.infer<typeof Box>

export const MOST_BOXES = 40
export const Boxes = list('涂黑的框', Box, MOST_BOXES)

export interface PixelBox {
  left: number
  top: number
  width: number
  height: number
}

/** The pixels a box covers: rounded outwards, cut at the picture's edge; undefined when outside. */
export function pixelsOf(
  { x, y, w, h }: Box,
  { width, height }: { width: number; height: number },
): PixelBox | undefined {
  const left = Math.floor(x * width)
  const top = Math.floor(y * height)
  const right = Math.min(width, Math.ceil((x + w) * width))
  const bottom = Math.min(height, Math.ceil((y + h) * height))
  if (right <= left || bottom <= top) return undefined
  return { left, top, width: right - left, height: bottom - top }
}
