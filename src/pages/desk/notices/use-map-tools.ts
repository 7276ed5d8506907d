import type { LandmarkKind, Position, StreetKind } from '@core/notices/map-plan'
import { useState } from 'react'
import { positionWords } from './draft-form'
import type { Writer } from './use-writer'

/** What a press on the picture does: moves a point, adds a corner to a street, puts a landmark. */
export type Tool =
  | { what: 'point'; key: string }
  | { what: 'street'; kind: StreetKind }
  | { what: 'landmark'; kind: LandmarkKind }

export interface MapTools {
  tool: Tool
  name: string
  /** Corners of the street being drawn. */
  corners: Position[]
  choose: (tool: Tool) => void
  rename: (name: string) => void
  press: (at: Position) => void
  /** Ends the street being drawn. */
  finish: () => void
}

const MOST_CORNERS = 6

export function useMapTools({ form, change }: Writer): MapTools {
  const [tool, setTool] = useState<Tool>({ what: 'point', key: '' })
  const [name, setName] = useState('')
  const [corners, setCorners] = useState<Position[]>([])
  const { plan, points } = form

  const movePoint = (key: string, at: Position) => {
    const known = points.some((point) => point.key === key) ? key : points[0]?.key
    const moved = positionWords(at)
    change({ points: points.map((one) => (one.key === known ? { ...one, at: moved } : one)) })
  }
  const press = (at: Position) => {
    if (!plan) return
    if (tool.what === 'point') return movePoint(tool.key, at)
    if (tool.what === 'street') return setCorners((all) => [...all, at].slice(0, MOST_CORNERS))
    const landmark = { kind: tool.kind, name: name.trim() || '地标', at }
    change({ plan: { ...plan, landmarks: [...plan.landmarks, landmark] } })
    setName('')
  }
  const finish = () => {
    if (plan && tool.what === 'street' && corners.length > 1) {
      const street = { kind: tool.kind, name: name.trim(), line: corners }
      change({ plan: { ...plan, streets: [...plan.streets, street] } })
    }
    setCorners([])
    setName('')
  }
  const choose = (next: Tool) => {
    setTool(next)
    setCorners([])
  }
  return { tool, name, corners, choose, rename: setName, press, finish }
}
