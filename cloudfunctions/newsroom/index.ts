import { serve } from '../kit/serve'
import { onTick } from './on-tick'
import { newsroomService } from './service'

export const main = serve(newsroomService, onTick)
