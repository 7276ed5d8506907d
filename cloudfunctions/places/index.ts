import { serve } from '../kit/serve'
import { placesService } from './service'

export const main = serve(placesService)
