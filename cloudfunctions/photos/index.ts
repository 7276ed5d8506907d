import { serve } from '../kit/serve'
import { photosService } from './service'
import { sweepOrphans } from './sweep-orphans'

export const main = serve(photosService, sweepOrphans)
