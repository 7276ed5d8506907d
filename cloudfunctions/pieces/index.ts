import { serve } from '../kit/serve'
import { piecesService } from './service'
import { tellReaders } from './tell-readers'

export const main = serve(piecesService, tellReaders)
