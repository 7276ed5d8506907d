import type { MapPlan, Position } from './map-plan'

/** Metres of one degree; good enough over a few streets. */
const PER_LAT = 110_540
const PER_LNG = 111_320

export interface Spot {
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

const metresAcross = (lat: number) => PER_LNG * Math.cos((lat * Math.PI) / 180)

/** From the ground to the picture and back: flat, north up, `span` metres from left to right. */
export function mapFrame({ centre, span }: Pick<MapPlan, 'centre' | 'span'>, size: Size) {
  const { width, height } = size
  const perMetre = width / Number(span)
  const across = metresAcross(centre.lat)
  return {
    size,
    perMetre,
    spotOf: ({ lng, lat }: Position): Spot => ({
      x: width / 2 + (lng - centre.lng) * across * perMetre,
      y: height / 2 - (lat - centre.lat) * PER_LAT * perMetre,
    }),
    positionOf: ({ x, y }: Spot): Position => ({
      lng: round(centre.lng + (x - width / 2) / perMetre / across),
      lat: round(centre.lat - (y - height / 2) / perMetre / PER_LAT),
    }),
  }
}
export type MapFrame = ReturnType<typeof mapFrame>

/** Six digits are a hand's breadth. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Pixels of the picture, as wide as a card on a phone of 375. */
export const MAP_SIZE: Size = { width: 343, height: 208 }
/** The same for the elder mode: taller, since its letters are twice as large. */
export const LARGE_MAP_SIZE: Size = { width: 343, height: 343 }

/** Whether a place shows, with room for its pin. */
export function showsOn(plan: MapPlan, at: Position): boolean {
  const { x, y } = mapFrame(plan, MAP_SIZE).spotOf(at)
  return x >= 14 && x <= MAP_SIZE.width - 14 && y >= 30 && y <= MAP_SIZE.height - 6
}
