import type { Box } from '@core/pieces/masking'
import { type PointerEvent, useState } from 'react'

/** Smaller than this in both ways is a click, not a box. */
const LEAST = 0.008

interface Point {
  x: number
  y: number
}

const within = (share: number) => Math.min(1, Math.max(0, share))

function pointOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) }
}

const between = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
})

/** Boxes drawn with mouse, pen or finger, in shares of the picture. */
export function useBoxes(first: readonly Box[]) {
  const [boxes, setBoxes] = useState<readonly Box[]>(first)
  const [from, setFrom] = useState<Point>()
  const [drawing, setDrawing] = useState<Box>()
  const end = () => {
    if (drawing && drawing.w > LEAST && drawing.h > LEAST) setBoxes([...boxes, drawing])
    setFrom(undefined)
    setDrawing(undefined)
  }
  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      setFrom(pointOf(event))
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from) setDrawing(between(from, pointOf(event)))
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
  return { boxes, drawing, undo: () => setBoxes(boxes.slice(0, -1)), pointer }
}
