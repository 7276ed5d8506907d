import { photosApi } from '../../core/photos/api'
import { service } from '../kit/service'
import { acceptPhoto } from './accept-photo'

export const photosService = service(photosApi, { accept: acceptPhoto })
