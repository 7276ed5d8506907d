import { serve } from '../kit/serve'
import { noticesService } from './service'

export const main = serve(noticesService)
