import { sweepParts } from '../kit/photo-parts'
import { serve } from '../kit/serve'
import { photosService } from './service'
import { sweepOrphans } from './sweep-orphans'

export const main = serve(photosService, async (now) => {
  await sweepOrphans(now)
  await sweepParts(now)
})
