import { serve } from '../kit/serve'
import { onTick } from './on-tick'
import { referralsService } from './service'

export const main = serve(referralsService, onTick)
