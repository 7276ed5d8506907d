import type { Output, Parsed } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import { drawMap } from '../../core/notices/draw-map'

/** The map while it is being placed, drawn by the same hand that prints it. */
export async function previewMap({
  plan,
  points,
  large = false,
}: Parsed<typeof noticesApi.drawMap>): Promise<Output<typeof noticesApi.drawMap>> {
  return { map: drawMap(plan, points, { large }) }
}
