import { serve } from '../kit/serve'
import { peopleService } from './service'

export const main = serve(peopleService)
