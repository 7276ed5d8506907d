import * as z from 'zod/mini'
import { api, command } from '../kit/contract'
import { AcceptedPhoto } from './photo'

export const photosApi = api('photos', {
  accept: command({
    may: 'sender',
    input: z.strictObject({
      fileId: z
        .string({ error: '照片没传上来，点这重传' })
        .check(z.regex(/^cloud:\/\/[^\s]{1,300}$/, { error: '照片没传上来，点这重传' })),
    }),
    output: AcceptedPhoto,
    summary: 'Take an uploaded file under incoming/, re-encode it and delete the original (S2)',
  }),
})
