import * as z from 'zod/mini'
import { Sides } from './dispute'
import { ENDINGS } from './lifecycle'

/** How a case ended, as everybody who told of it reads it (MISSION C5). */
export const OutcomeView = z.object({
  ending: z.enum(ENDINGS),
  words: z.string(),
  on: z.nullable(z.number()),
  at: z.number(),
  sides: z.nullable(Sides),
})
export type OutcomeView = z.infer<typeof OutcomeView>
