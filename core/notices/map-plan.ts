import * as z from 'zod/mini'
import { choice, list, text } from '../kit/fields'

/** Longitude and latitude in GCJ-02, as WeChat's maps use them. */
export const Position = z.strictObject({
  lng: z
    .number({ error: '在图上点一下位置' })
    .check(z.gte(73, { error: '位置不在国内，重选' }), z.lte(136, { error: '位置不在国内，重选' })),
  lat: z
    .number({ error: '在图上点一下位置' })
    .check(z.gte(3, { error: '位置不在国内，重选' }), z.lte(54, { error: '位置不在国内，重选' })),
})
export type Position = z.infer<typeof Position>

/** How much ground the picture shows from left to right, in metres. */
export const SPANS = ['400', '800', '1600', '3200'] as const
export type Span = (typeof SPANS)[number]

export const LANDMARK_KINDS = ['homes', 'park', 'school', 'market', 'other'] as const
export type LandmarkKind = (typeof LANDMARK_KINDS)[number]
export const LANDMARK_LABEL: Record<LandmarkKind, string> = {
  homes: '小区',
  park: '公园',
  school: '学校',
  market: '市场商店',
  other: '别的',
}

export const STREET_KINDS = ['road', 'water'] as const
export type StreetKind = (typeof STREET_KINDS)[number]
export const STREET_LABEL: Record<StreetKind, string> = { road: '路', water: '河' }

export const Street = z.strictObject({
  kind: choice('路还是河', STREET_KINDS),
  name: text('路名', { max: 12 }),
  /** Where it runs, corner by corner. */
  line: list('走向', Position, 6).check(z.minLength(2, { error: '路要点两下，起点和终点' })),
})
export type Street = z.infer<typeof Street>

export const Landmark = z.strictObject({
  kind: choice('是什么', LANDMARK_KINDS),
  name: text('名字', { min: 1, max: 12 }),
  at: Position,
})
export type Landmark = z.infer<typeof Landmark>

/** The schematic an editor places: a middle, a scale, a few streets and landmarks by name. */
export const MapPlan = z.strictObject({
  centre: Position,
  span: choice('比例', SPANS),
  streets: list('路', Street, 12),
  landmarks: list('地标', Landmark, 12),
})
export type MapPlan = z.infer<typeof MapPlan>
