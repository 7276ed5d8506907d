import { casesService } from '../cases/service'
import type { Service } from '../kit/service'
import { newsroomService } from '../newsroom/service'
import { peopleService } from '../people/service'
import { photosService } from '../photos/service'
import { placesService } from '../places/service'
import { tipsService } from '../tips/service'

/** Every noun the HTTP door answers for: `POST /api/<noun>/<verb>`. */
export const nouns: Record<string, Service> = {
  cases: casesService,
  newsroom: newsroomService,
  people: peopleService,
  photos: photosService,
  places: placesService,
  tips: tipsService,
}
