import { placesApi } from '../../core/places/api'
import { service } from '../kit/service'
import { listPlaces } from './list-places'

export const placesService = service(placesApi, { list: listPlaces })
