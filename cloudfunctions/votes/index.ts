import { serve } from '../kit/serve'
import { onTick } from './on-tick'
import { votesService } from './service'

export const main = serve(votesService, onTick)
