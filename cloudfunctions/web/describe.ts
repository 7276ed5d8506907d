import * as z from 'zod/mini'
import { ERROR_CODES } from '../../core/kit/errors'
import { MAX_PART_BYTES, MAX_PHOTO_BYTES } from '../../core/photos/photo'
import { environment } from '../kit/environment'
import { nouns } from './nouns'

const schema = (s: z.ZodMiniType, io: 'input' | 'output') =>
  z.toJSONSchema(s, { io, unrepresentable: 'any' })

/** Every procedure with its permission and the JSON Schemas of input and output (DESIGN §2). */
export async function describeApi() {
  const services = await Promise.all(Object.values(nouns).map((load) => load()))
  const procedures = services
    .flatMap(({ api }) => Object.values(api))
    .filter((p) => !p.localOnly || environment().local)
    .map((p) => ({
      path: `/api/${p.noun}/${p.verb}`,
      summary: p.summary,
      may: p.may,
      changes: p.changes,
      input: schema(p.input, 'input'),
      output: schema(p.output, 'output'),
    }))
  const photos = { path: '/api/photos', most: MAX_PHOTO_BYTES, mostAtOnce: MAX_PART_BYTES }
  return { errors: ERROR_CODES, photos, procedures }
}
