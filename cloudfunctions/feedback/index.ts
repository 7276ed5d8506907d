import { serve } from '../kit/serve'
import { feedbackService } from './service'

export const main = serve(feedbackService)
