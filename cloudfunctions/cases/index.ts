import { serve } from '../kit/serve'
import { casesService } from './service'

export const main = serve(casesService)
