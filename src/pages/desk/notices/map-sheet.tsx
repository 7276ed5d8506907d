import { drawMap } from '@core/notices/draw-map'
import { MAP_SIZE, mapFrame } from '@core/notices/map-frame'
import type { MapPlan } from '@core/notices/map-plan'
import type { MouseEvent } from 'react'
import type { DraftForm } from './draft-form'
import { placedPoints } from './preview-of'
import type { MapTools } from './use-map-tools'

interface MapSheetProps {
  plan: MapPlan
  form: DraftForm
  tools: MapTools
}

/** The picture as it will be printed, larger, and the place to press. */
export function MapSheet({ plan, form, tools }: MapSheetProps) {
  const frame = mapFrame(plan, MAP_SIZE)
  const svg = drawMap(plan, placedPoints(form), { large: false })
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - left) / width) * MAP_SIZE.width
    const y = ((event.clientY - top) / height) * MAP_SIZE.height
    tools.press(frame.positionOf({ x, y }))
  }
  return (
    <button type="button" className="ndesk__sheet" aria-label="小图，点一下放东西" onClick={press}>
      <img alt="" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
      <svg viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`} aria-hidden="true">
        <polyline
          points={tools.corners
            .map(frame.spotOf)
            .map(({ x, y }) => `${x},${y}`)
            .join(' ')}
          fill="none"
          stroke="#B0261C"
          strokeWidth="2"
          strokeDasharray="4 3"
        />
        {tools.corners.map(frame.spotOf).map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="3.5" fill="#B0261C" />
        ))}
      </svg>
    </button>
  )
}
