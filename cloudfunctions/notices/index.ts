import { serve } from '../kit/serve'
import { noticesService } from './service'
import { tellReaders } from './tell-readers'

export const main = serve(noticesService, tellReaders)
