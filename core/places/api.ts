import * as z from 'zod/mini'
import { api, query } from '../kit/contract'
import { nothing } from '../kit/fields'
import { Community } from './place'

export const placesApi = api('places', {
  list: query({
    may: 'public',
    input: nothing,
    output: z.object({
      district: z.string(),
      newsroom: z.object({ name: z.string(), phone: z.string(), hours: z.string() }),
      communities: z.array(Community),
    }),
    summary: 'Streets, communities and buildings, with the newsroom of the district',
  }),
})
