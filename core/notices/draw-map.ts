import type { MapPlan } from './map-plan'
import type { Point } from './notice'
export const drawMap = (_p: MapPlan, _q: readonly Point[], _o: { large: boolean }): string => ''
