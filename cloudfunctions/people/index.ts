import { serve } from '../kit/serve'
import { onTick } from './on-tick'
import { peopleService } from './service'

export const main = serve(peopleService, onTick)
