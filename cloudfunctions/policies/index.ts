import { serve } from '../kit/serve'
import { policiesService } from './service'
import { tellReaders } from './tell-readers'

export const main = serve(policiesService, tellReaders)
