import { serve } from '../kit/serve'
import { onMorning } from './on-morning'
import { casesService } from './service'

export const main = serve(casesService, onMorning)
