import { serve } from '../kit/serve'
import { tipsService } from './service'

export const main = serve(tipsService)
